import { useTranslations } from 'use-intl';
import type { TemplateKind } from '#libs/contract/mail-templates.js';

/** What a kind of mails is called; all of them at once, too. */
export function useKindName(): (kind: TemplateKind) => string {
  const t = useTranslations();
  return (kind) => (kind === 'all' ? t('mailTemplates.all') : t(`mailKinds.${kind}`));
}
