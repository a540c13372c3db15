import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.js';
import { Notice } from '../../components/notice.js';
import { Table } from '../../components/table.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';
import { OpeningForm } from './opening-form.js';

/** What opening the years would make; nothing has changed yet. Years that are open already lead to their board. */
export function OpeningPreview({ opening }: { opening: Opening }) {
  const t = useTranslations('opening');
  const year = useFiscalYears()({ fiscalYearFrom: opening.fiscalYear, fiscalYearTo: opening.fiscalYearTo });
  if (opening.cycleId !== null) {
    return (
      <Notice kind="information" title={t('openAlready', { year })}>
        <ButtonLink to="/cycles/$cycleId" params={{ cycleId: opening.cycleId }} className="mt-2">
          {t('toBoard')}
        </ButtonLink>
      </Notice>
    );
  }
  return (
    <>
      <h2 className="mt-4 text-std-22B-150">{t('previewTitle', { year })}</h2>
      <WithoutActor opening={opening} />
      <OpeningForm opening={opening} />
      <SheetsToMake opening={opening} />
    </>
  );
}

function WithoutActor({ opening }: { opening: Opening }) {
  const t = useTranslations();
  if (opening.withoutActor.length === 0) return null;
  return (
    <Notice kind="warning" title={t('opening.withoutActor')}>
      <ul className="list-disc pl-6">
        {opening.withoutActor.map(({ stage, departments }) => (
          <li key={stage}>
            {departments.length === 0
              ? t('opening.nobodyAnywhere', { stage: t(`stages.${stage}`) })
              : t('opening.nobodyIn', {
                  stage: t(`stages.${stage}`),
                  departments: departments.join(t('separator')),
                })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function SheetsToMake({ opening: { sheets } }: { opening: Opening }) {
  const t = useTranslations();
  return (
    <Table
      caption={t('opening.sheets', { count: sheets.length })}
      rows={sheets}
      rowKey={(sheet) => sheet.number + sheet.title}
      stacks
      columns={[
        { key: 'number', header: t('board.number'), cell: (sheet) => sheet.number },
        { key: 'title', header: t('board.item'), heads: true, cell: (sheet) => sheet.title },
        {
          key: 'departments',
          header: t('opening.departments'),
          cell: (sheet) => sheet.departments.join(t('separator')),
        },
        { key: 'indicators', header: t('opening.indicators'), numeric: true, cell: (sheet) => sheet.indicators },
      ]}
    />
  );
}
