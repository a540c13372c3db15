import { useTranslations } from 'use-intl';
import type { RouteStep } from '#libs/domain/review/route.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import { useLabel } from '../next-year.js';

interface Props {
  readonly path: string;
  readonly step: RouteStep;
  readonly fields: readonly Field[];
  readonly onChange: (key: string) => void;
  readonly error: string | undefined;
}

/** The field that the text of a stage goes to: one of the texts that this stage writes. */
export function TextTarget({ path, step, fields, onChange, error }: Props) {
  const t = useTranslations('planRules');
  const labelOf = useLabel();
  const texts = fields.filter((field) => field.kind === 'text' && field.stage === step.stage);
  const known = texts.some(({ key }) => key === step.text);
  return (
    <Select
      id={controlOf(path)}
      label={t('parts.text')}
      value={known ? step.text : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      options={[
        ...(known ? [] : [{ value: '', label: t('choose') }]),
        ...texts.map(({ key, label }) => ({ value: key, label: labelOf(label) })),
      ]}
      error={error}
    />
  );
}
