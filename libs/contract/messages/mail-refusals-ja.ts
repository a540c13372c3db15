/** Why a wording of mails is not taken. */
export const mailRefusals = {
  templateTooLong: '「{part}」が長すぎます（{length, number}文字）。{max, number}文字までにしてください。',
  templateManyLines: '「{part}」は1行で書いてください。',
  placeholderUnknown: '「{part}」の{found}は、この種類のメールでは使えません。使えるのは{allowed}です。',
  placeholderOpen: '「{part}」に、対になっていない波かっこがあります。差し込みは{example}のように書いてください。',
} as const;

export const templateParts = {
  subjectPrefix: '件名の前書き',
  greeting: '宛名',
  introduction: '書き出し',
  closing: '結び',
  signature: '署名',
} as const;
