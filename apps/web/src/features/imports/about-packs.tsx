import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Table } from '../../components/table.js';
import { plansQuery } from '../plans/api.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { ExportPlan } from './export-plan.js';
import { PACK_FILES } from './file-subject.js';

/** What a plan pack is, and where to get one to go by. */
export function AboutPacks() {
  const t = useTranslations('imports');
  return (
    <>
      <p className="my-4 max-w-3xl">{t('about')}</p>
      <details className="my-2">
        <summary className="min-h-11 content-center">{t('contentsTitle')}</summary>
        <p>{t('contentsHelp')}</p>
        <Table
          caption={t('contentsCaption')}
          rows={PACK_FILES}
          rowKey={({ key }) => key}
          stacks
          columns={[
            { key: 'file', header: t('problems.file'), heads: true, short: true, cell: ({ name }) => name },
            { key: 'contents', header: t('contentsColumn'), cell: ({ key }) => t(`contents.${key}`) },
            {
              key: 'required',
              header: t('needed'),
              short: true,
              cell: ({ required }) => (required ? t('required') : t('optional')),
            },
          ]}
        />
      </details>
      <Patterns />
    </>
  );
}

function Patterns() {
  const t = useTranslations('imports');
  const localized = useLocalized();
  const { data } = useQuery(plansQuery);
  if (!data || data.plans.length === 0) return null;
  return (
    <details className="my-2">
      <summary className="min-h-11 content-center">{t('patternTitle')}</summary>
      <p>{t('patternHelp')}</p>
      <ul className="my-2 divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {data.plans.map((plan) => (
          <li key={plan.id} className="py-2">
            <p className="text-std-16B-170">{localized(plan.name)}</p>
            <ExportPlan plan={plan} />
          </li>
        ))}
      </ul>
    </details>
  );
}
