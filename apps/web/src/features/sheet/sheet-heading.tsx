import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { PartOf } from './parts/part-of.js';

export function SheetHeading({ sheet }: { sheet: SheetView }) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const { number, title, leadDepartment, heldBy } = sheet;
  return (
    <>
      <p>
        {localized(sheet.cycle.planName)} {fiscalYears(sheet.cycle)}
      </p>
      <ol aria-label={t('section')} className="flex flex-wrap gap-x-3 text-solid-gray-700">
        {sheet.section.map(({ level, label, title: sectionTitle }) => (
          <li key={label} className="[&+li]:before:mr-3 [&+li]:before:content-['›']">
            {t('sectionName', { level: localized(level), label, title: sectionTitle })}
          </li>
        ))}
      </ol>
      <PageHeading title={t('heading', { number: spokenNumber(number), title })} />
      {sheet.parent === null ? null : <PartOf parent={sheet.parent} />}
      {leadDepartment === null ? null : (
        <p>
          {t('leadDepartment', { department: leadDepartment })}
          {heldBy === null ? null : t('heldNow', { department: heldBy })}
        </p>
      )}
    </>
  );
}
