import { createTranslator } from 'use-intl/core';
import { explainRefusal } from '#libs/contract/messages/explain-refusal.js';
import type { SharedMessages } from '#libs/contract/messages/ja.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { MailWords } from './mail-words.js';
import type { MailMatter } from './matter.js';

/** What somebody put off, and why it was refused. */
export interface ScheduledRefused {
  readonly municipality: LocalizedText;
  readonly summary: LocalizedText;
  readonly dueAt: Date;
  readonly refusals: readonly ApiRefusal[];
}

/** What the reader put off, and why it could not be done. */
export function scheduledRefused(words: MailWords, { municipality, summary, dueAt, refusals }: ScheduledRefused): MailMatter {
  const { t, locale } = words;
  const what = words.text(summary);
  const shared = createTranslator<SharedMessages>({ locale, messages: words.shared });
  return {
    subject: t('scheduledRefused.subject', { what }),
    about: { municipality, contact: { ja: 'Nendo' } },
    blocks: [
      t('scheduledRefused.what', { what, at: words.moment(dueAt) }),
      [t('scheduledRefused.why'), ...refusals.map((refusal) => `  ${explainRefusal(refusal, shared, (key) => key)}`)].join('\n'),
      t('scheduledRefused.again'),
      { kind: 'link', link: { label: t('openScheduled'), url: words.page('scheduled') } },
    ],
  };
}
