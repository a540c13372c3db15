import { useTranslations } from 'use-intl';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { CellField } from '#libs/domain/template/sheet-template.js';
import { Checkbox } from '../../../components/checkbox.js';
import { ErrorText } from '../../../components/field.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';

type Required = CellField['required'];

interface Props {
  readonly path: string;
  readonly value: Required;
  readonly onChange: (value: Required) => void;
  readonly marks: readonly Mark[];
  readonly errorOf: ErrorOf;
}

const CHOICES = ['never', 'always', 'byGrade'] as const;

/** Whether a field must be filled in: never, always, or beside some marks. */
export function RequiredFields({ path, value, onChange, marks, errorOf }: Props) {
  const t = useTranslations('planRules');
  const chosen = value === undefined ? 'never' : value === true ? 'always' : 'byGrade';
  const grades = typeof value === 'object' ? value.grades : [];
  const meaning = { never: undefined, always: true, byGrade: { grades: [] } } as const;
  const error = errorOf(path);
  const id = controlOf(path);
  return (
    <>
      <div className="max-w-80">
        <Select
          id={id}
          label={t('parts.required')}
          value={chosen}
          onChange={({ currentTarget }) => onChange(meaning[currentTarget.value as keyof typeof meaning])}
          options={CHOICES.filter((choice) => choice !== 'byGrade' || marks.length > 0 || chosen === choice).map(
            (choice) => ({ value: choice, label: t(`requiredChoices.${choice}`) }),
          )}
          error={chosen === 'byGrade' ? undefined : error}
        />
      </div>
      {chosen === 'byGrade' ? (
        <fieldset className="my-2" aria-describedby={error === undefined ? undefined : `${id}-error`}>
          <legend>{t('requiredBeside')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {[...new Set([...marks.map(({ symbol }) => symbol), ...grades])].map((symbol) => (
              <Checkbox
                key={symbol}
                label={symbol}
                checked={grades.includes(symbol)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({ grades: checked ? [...grades, symbol] : grades.filter((other) => other !== symbol) })
                }
              />
            ))}
          </div>
          {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
        </fieldset>
      ) : null}
    </>
  );
}
