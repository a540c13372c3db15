import type { Placeholder } from '#libs/domain/mail/mail-template.js';
import { writtenPlaceholder } from '#libs/domain/mail/mail-template.js';
import type { MailRefusal } from '../mail-refusals.js';
import type { SharedTranslator } from './explain-refusal.js';

/** One sentence for why a wording of mails is not taken. */
export function explainMailRefusal(refusal: MailRefusal, t: SharedTranslator): string {
  const part = t(`templateParts.${refusal.part}`);
  const written = (name: Placeholder) => writtenPlaceholder(name, refusal.language);
  switch (refusal.code) {
    case 'templateTooLong':
      return t('refusals.templateTooLong', { part, length: refusal.length, max: refusal.max });
    case 'templateManyLines':
      return t('refusals.templateManyLines', { part });
    case 'placeholderUnknown':
      return t('refusals.placeholderUnknown', {
        part,
        found: `{${refusal.found}}`,
        allowed: refusal.allowed.map(written).join(t('separator')),
      });
    case 'placeholderOpen':
      return t('refusals.placeholderOpen', { part, example: written('name') });
  }
}
