/** Why a wording of mails is not taken. */
export const mailRefusals = {
  templateTooLong: '“{part}” is too long ({length, number} characters). Keep it within {max, number}.',
  templateManyLines: 'Write “{part}” on one line.',
  placeholderUnknown: '{found} in “{part}” cannot be used in this kind of mail. What can be used: {allowed}.',
  placeholderOpen: '“{part}” has a brace without its partner. Write placeholders like {example}.',
} as const;

export const templateParts = {
  subjectPrefix: 'Beginning of the subject',
  greeting: 'Greeting',
  introduction: 'Introduction',
  closing: 'Closing',
  signature: 'Signature',
} as const;
