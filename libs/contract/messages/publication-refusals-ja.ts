/** Why a year is not published, or a publication not withdrawn. */
export const publicationRefusals = {
  noteRequired: '訂正版の公表には、説明が必要です。どこを、なぜ直したかを書いてください。',
  publicationUnprintable:
    '{where, select, item {{number}「{title}」の} other {}}「{labelJa}」に、公表の文書で印刷できない文字があります: {characters}。ほかの文字に置き換えてください。',
  publicationNotBuilt: '第{version, number}版はまだ公表されていないため、取り下げられません。',
  publicationWithdrawn: '第{version, number}版は、すでに取り下げられています。画面を読み直してください。',
} as const;
