import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import type { TemplateList } from './api.js';
import { templatesQuery } from './api.js';
import { useKindName } from './use-kind-name.js';

type Row = TemplateList['templates'][number];

export function MailTemplatesScreen() {
  return (
    <AdministratorsOnly ofAllPlans>
      <Templates />
    </AdministratorsOnly>
  );
}

function Templates() {
  const t = useTranslations();
  const kindName = useKindName();
  const query = useQuery(templatesQuery);
  return (
    <Loaded query={query}>
      {({ templates }) => (
        <>
          <PageHeading title={t('mailTemplates.title')} />
          <p className="my-4">{t('mailTemplates.help')}</p>
          <Table
            caption={t('mailTemplates.list')}
            captionShown={false}
            stacks
            rows={templates.filter(({ language }) => language === 'ja')}
            rowKey={({ kind }) => kind}
            columns={[
              { key: 'kind', header: t('mailTemplates.kind'), heads: true, cell: ({ kind }) => <span className="inline-flex min-h-11 items-center">{kindName(kind)}</span> },
              ...(['ja', 'en'] as const).map((language) => ({
                key: language,
                header: t(`mailTemplates.languages.${language}`),
                cell: ({ kind }: Row) => {
                  const row = templates.find((candidate) => candidate.kind === kind && candidate.language === language);
                  return row ? <Wording row={row} /> : null;
                },
              })),
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

/** How a kind is worded in a language; leads to the page where it is changed. */
function Wording({ row: { kind, language, parts, changed } }: { row: Row }) {
  const t = useTranslations();
  const { moment } = useDates();
  const kindName = useKindName();
  const words = parts.map((part) => t(`templateParts.${part}`)).join(t('separator'));
  return (
    <>
      <Link
        to="/administration/mail-templates/$kind/$language"
        params={{ kind, language }}
        aria-label={t('mailTemplates.edit', { kind: kindName(kind), language: t(`mailTemplates.languages.${language}`) })}
        className="inline-flex min-h-11 items-center"
      >
        {parts.length === 0 ? t('mailTemplates.standard') : t('mailTemplates.changed', { parts: words })}
      </Link>
      {changed === null || parts.length === 0 ? null : (
        <span className="block text-solid-gray-700">
          {t('mailTemplates.changedBy', { by: changed.by, moment: moment(changed.at) })}
        </span>
      )}
    </>
  );
}
