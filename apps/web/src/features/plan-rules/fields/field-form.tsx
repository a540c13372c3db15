import { useTranslations } from 'use-intl';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { isCellField } from '#libs/domain/template/sheet-template.js';
import { Checkbox } from '../../../components/checkbox.js';
import { TextField } from '../../../components/text-field.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';
import { ContentSettings } from './content-settings.js';
import { IndicatorColumns } from './indicator-columns.js';
import { LocalizedFields } from './localized-fields.js';
import { RetireField } from './retire-field.js';
import { StageField } from './stage-field.js';

interface Props {
  readonly field: Field;
  readonly place: number;
  readonly rules: EditedRules;
  readonly onChange: (field: Field) => void;
  readonly onRetire: () => void;
  readonly labelOf: (key: string) => string;
  readonly errorOf: ErrorOf;
}

/** Everything of one field but its kind, which it keeps for ever: what was typed into it fits no other. */
export function FieldForm({ field, place, rules, onChange, onRetire, labelOf, errorOf }: Props) {
  const t = useTranslations('planRules');
  const path = `template.fields.${place}`;
  return (
    <div className="rounded-8 bg-solid-gray-50 px-4 py-2">
      <LocalizedFields
        path={`${path}.label`}
        label={t('parts.label')}
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
        errorOf={errorOf}
      />
      <p className="text-solid-gray-700">{t('labelHelp')}</p>
      <TextField
        id={controlOf(`${path}.letter`)}
        label={t('parts.letter')}
        help={t('letterHelp')}
        className="max-w-24"
        value={field.letter ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...field, letter: value === '' ? undefined : value })}
        error={errorOf(`${path}.letter`)}
      />
      {isCellField(field) ? (
        <ContentSettings path={path} field={field} rules={rules} onChange={onChange} labelOf={labelOf} errorOf={errorOf} />
      ) : null}
      {field.kind === 'indicators' ? (
        <>
          <StageField
            path={`${path}.stage`}
            value={field.stage}
            optional={false}
            route={rules.route}
            onChange={(stage) => onChange({ ...field, stage: stage ?? field.stage })}
            errorOf={errorOf}
          />
          <IndicatorColumns path={path} field={field} onChange={onChange} errorOf={errorOf} />
        </>
      ) : null}
      {field.kind === 'grade' ? (
        <Checkbox
          label={t('selfAssessed')}
          checked={field.stage === 'draft'}
          onChange={({ currentTarget }) => onChange({ ...field, stage: currentTarget.checked ? 'draft' : undefined })}
        />
      ) : null}
      <Checkbox
        label={t('published')}
        checked={field.public !== false}
        onChange={({ currentTarget }) => onChange({ ...field, public: currentTarget.checked ? undefined : false })}
      />
      <details className="my-2">
        <summary className="min-h-11 cursor-pointer py-2">{t('details')}</summary>
        <p className="break-all">{t('keyIs', { key: field.key })}</p>
        <p className="text-solid-gray-700">{t('keyHelp')}</p>
      </details>
      <RetireField field={field} rules={rules} onRetire={onRetire} labelOf={labelOf} />
    </div>
  );
}
