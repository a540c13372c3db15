import type { Sender } from '../mail-context.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';

/** For somebody from outside who has asked for a new way in. */
export function signInLink(words: MailWords, { sender }: { readonly sender: Sender }): MailMatter {
  const { t } = words;
  return {
    subject: t('signInLink.subject'),
    about: sender,
    blocks: [
      t('signInLink.what'),
      { kind: 'link', link: { label: t('signInLink.open'), url: words.page('reading') } },
      t('signInLink.mistaken'),
    ],
  };
}
