import { useTranslations } from 'use-intl';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { CellField } from '#libs/domain/template/sheet-template.js';
import { controlOf } from '../control-of.js';
import { marksOf } from '../draft/marks-of.js';
import type { ErrorOf } from '../rules-errors.js';
import { CarryOverField } from './carry-over-field.js';
import { ChoiceOptions } from './choice-options.js';
import { LengthField } from './length-field.js';
import { LocalizedFields } from './localized-fields.js';
import { RequiredFields } from './required-fields.js';
import { StageField } from './stage-field.js';

interface Props {
  readonly path: string;
  readonly field: CellField;
  readonly rules: EditedRules;
  readonly onChange: (field: CellField) => void;
  readonly labelOf: (key: string) => string;
  readonly errorOf: ErrorOf;
}

/** Of a field that somebody fills in, or that is carried over: who writes it, whether it must be there, how much fits. */
export function ContentSettings({ path, field, rules, onChange, labelOf, errorOf }: Props) {
  const t = useTranslations('planRules');
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <StageField
          path={`${path}.stage`}
          value={field.stage}
          optional={field.carryOver !== undefined}
          route={rules.route}
          onChange={(stage) => onChange({ ...field, stage })}
          errorOf={errorOf}
        />
        {field.kind === 'money' ? null : (
          <CarryOverField
            path={`${path}.carryOver`}
            field={field}
            fields={rules.template.fields}
            onChange={(carryOver) => onChange({ ...field, carryOver })}
            labelOf={labelOf}
            errorOf={errorOf}
          />
        )}
      </div>
      <RequiredFields
        path={`${path}.required`}
        value={field.required}
        onChange={(required) => onChange({ ...field, required })}
        marks={marksOf(rules)}
        errorOf={errorOf}
      />
      {field.kind === 'choice' ? (
        <ChoiceOptions
          path={`${path}.options`}
          options={field.options}
          onChange={(options) => onChange({ ...field, options })}
          errorOf={errorOf}
        />
      ) : (
        <LengthField
          id={controlOf(`${path}.maxLength`)}
          label={t(`lengths.${field.kind}`)}
          required
          value={field.maxLength}
          onChange={(maxLength) => onChange({ ...field, maxLength })}
          error={errorOf(`${path}.maxLength`)}
        />
      )}
      {field.kind === 'money' ? (
        <LocalizedFields
          path={`${path}.unit`}
          label={t('parts.unit')}
          value={field.unit}
          onChange={(unit) => onChange({ ...field, unit })}
          errorOf={errorOf}
        />
      ) : null}
    </>
  );
}
