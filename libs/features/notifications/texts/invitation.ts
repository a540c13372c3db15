import type { Sender } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';

/** Somebody is to choose a password: a first one, or a new one. */
export interface PasswordToChoose {
  readonly sender: Sender;
  /** What the page's address carries. */
  readonly token: string;
  readonly email: string;
  /** Who invites, by name. */
  readonly inviter: string;
  readonly expiresAt: Date;
}

export function invitation(words: MailWords, { sender, token, email, inviter, expiresAt }: PasswordToChoose): MailMatter {
  const { t } = words;
  return {
    subject: t('invitation.subject'),
    about: sender,
    blocks: [
      t('invitation.what', { municipality: words.text(sender.municipality), inviter }),
      { kind: 'link', link: { label: t('invitation.open'), url: invitationUrl(words, token) } },
      t('invitationExpires', { expires: words.moment(expiresAt), inviter }),
      t('invitation.address', { email }),
      t('invitation.mistaken'),
    ],
  };
}

export function passwordReset(words: MailWords, { sender, token, inviter, expiresAt }: PasswordToChoose): MailMatter {
  const { t } = words;
  return {
    subject: t('passwordReset.subject'),
    about: sender,
    blocks: [
      t('passwordReset.what', { inviter }),
      { kind: 'link', link: { label: t('passwordReset.open'), url: invitationUrl(words, token) } },
      t('invitationExpires', { expires: words.moment(expiresAt), inviter }),
      t('passwordReset.mistaken', { inviter }),
    ],
  };
}

/** What is behind the # reaches no server's log. */
function invitationUrl(words: MailWords, token: string): string {
  return words.page(`invitation#${token}`);
}
