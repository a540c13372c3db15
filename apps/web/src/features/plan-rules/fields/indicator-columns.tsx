import { useTranslations } from 'use-intl';
import type { IndicatorsField } from '#libs/domain/template/sheet-template.js';
import { Checkbox } from '../../../components/checkbox.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';
import { LocalizedFields } from './localized-fields.js';

interface Props {
  readonly path: string;
  readonly field: IndicatorsField;
  readonly onChange: (field: IndicatorsField) => void;
  readonly errorOf: ErrorOf;
}

const COLUMNS = ['name', 'baseline', 'target', 'current'] as const;

/** What the columns of the indicators' table are called, and whose years it shows. */
export function IndicatorColumns({ path, field, onChange, errorOf }: Props) {
  const t = useTranslations('planRules');
  return (
    <>
      <Checkbox
        label={t('indicatorsRequired')}
        checked={field.required ?? false}
        onChange={({ currentTarget }) => onChange({ ...field, required: currentTarget.checked || undefined })}
      />
      <div className="max-w-80">
        <Select
          id={controlOf(`${path}.years`)}
          label={t('parts.years')}
          value={field.years ?? 'cycle'}
          onChange={({ currentTarget }) =>
            onChange({ ...field, years: currentTarget.value === 'plan' ? 'plan' : undefined })
          }
          options={[
            { value: 'cycle', label: t('yearsOfCycle') },
            { value: 'plan', label: t('yearsOfPlan') },
          ]}
        />
      </div>
      <fieldset className="my-4 rounded-8 border border-solid-gray-300 px-3">
        <legend className="px-1 text-std-16B-170">{t('parts.columns')}</legend>
        {COLUMNS.map((column) => (
          <LocalizedFields
            key={column}
            path={`${path}.columns.${column}`}
            label={t(`indicatorColumns.${column}`)}
            value={field.columns[column]}
            onChange={(label) => onChange({ ...field, columns: { ...field.columns, [column]: label } })}
            errorOf={errorOf}
          />
        ))}
      </fieldset>
    </>
  );
}
