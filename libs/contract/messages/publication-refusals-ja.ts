/** Why a year is not published or not taken up again, or a publication not withdrawn. */
export const publicationRefusals = {
  noteRequired: '訂正版の公表には、説明が必要です。どこを、なぜ直したかを書いてください。',
  publicationUnprintable:
    '{where, select, item {{number}「{title}」の} other {}}「{labelJa}」に、公表の文書で印刷できない文字があります: {characters}。ほかの文字に置き換えてください。',
  publicationBuilding:
    '第{version, number}版の公表を準備しているため、締め切りを取り消せません。公表の準備が終わるまでお待ちください。',
  publicationNotBuilt: '第{version, number}版はまだ公表されていないため、取り下げられません。',
  publicationWithdrawn: '第{version, number}版は、すでに取り下げられています。画面を読み直してください。',
} as const;
