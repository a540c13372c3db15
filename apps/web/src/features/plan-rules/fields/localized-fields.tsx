import { useTranslations } from 'use-intl';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { TextField } from '../../../components/text-field.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';

interface Props {
  /** In the rules: template.fields.3.label */
  readonly path: string;
  readonly label: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  readonly errorOf: ErrorOf;
}

/** A text in Japanese and, where there is one, in English. */
export function LocalizedFields({ path, label, value, onChange, errorOf }: Props) {
  const t = useTranslations('planRules');
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <TextField
        id={controlOf(`${path}.ja`)}
        label={t('inJapanese', { label })}
        required
        value={value.ja}
        onChange={({ currentTarget }) => onChange({ ...value, ja: currentTarget.value })}
        error={errorOf(`${path}.ja`)}
      />
      <TextField
        id={controlOf(`${path}.en`)}
        label={t('inEnglish', { label })}
        value={value.en ?? ''}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? { ja: value.ja } : { ...value, en: currentTarget.value })
        }
        error={errorOf(`${path}.en`)}
      />
    </div>
  );
}
