import { useTranslations } from 'use-intl';
import { TEMPLATE_PARTS } from '#libs/domain/mail/mail-template.js';
import { Button } from '../../components/button.js';
import { ButtonRow } from '../../components/dialog.js';
import { Notice } from '../../components/notice.js';
import type { Template, TemplateView } from './api.js';

interface Props {
  readonly mine: Template;
  readonly theirs: TemplateView;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else saved meanwhile: what they have written, and what to do with one’s own. */
export function StaleNotice({ mine, theirs, onMine, onTheirs }: Props) {
  const t = useTranslations();
  const different = TEMPLATE_PARTS.filter((part) => theirs.template[part] !== mine[part]);
  return (
    <Notice kind="warning" role="alert" title={t('mailTemplates.staleTitle')}>
      <p>{t('mailTemplates.staleHelp')}</p>
      <dl className="mt-3">
        {different.map((part) => (
          <div key={part}>
            <dt className="text-std-16B-170">{t(`templateParts.${part}`)}</dt>
            <dd className="whitespace-pre-line">{theirs.template[part] || t('mailTemplates.nothing')}</dd>
          </div>
        ))}
      </dl>
      <ButtonRow>
        <Button kind="primary" onClick={onMine}>
          {t('mailTemplates.overwrite')}
        </Button>
        <Button onClick={onTheirs}>{t('mailTemplates.takeTheirs')}</Button>
      </ButtonRow>
    </Notice>
  );
}
