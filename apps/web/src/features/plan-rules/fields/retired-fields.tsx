import { useTranslations } from 'use-intl';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { Button } from '../../../components/button.js';
import { useLabel } from '../next-year.js';
import { useFieldFacts } from './use-field-facts.js';

interface Props {
  readonly fields: readonly Field[];
  readonly onRestore: (field: Field) => void;
}

/** What the coming years do without. Their contents stay in the years that had them. */
export function RetiredFields({ fields, onRestore }: Props) {
  const t = useTranslations('planRules');
  const labelOf = useLabel();
  const facts = useFieldFacts();
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="rules-retired" className="mt-2">
      <h3 id="rules-retired" className="text-std-18B-160">
        {t('retired', { count: fields.length })}
      </h3>
      <p>{t('retiredHelp')}</p>
      <ul>
        {fields.map((field) => (
          <li
            key={field.key}
            className="flex flex-wrap items-center justify-between gap-x-4 border-b border-solid-gray-300 py-2"
          >
            <div className="min-w-0 grow basis-64">
              <p className="wrap-anywhere">{labelOf(field.label)}</p>
              <p className="text-solid-gray-700">{facts(field).join(t('factSeparator'))}</p>
            </div>
            <Button
              kind="quiet"
              aria-label={t('restoreNamed', { name: t('quoted', { label: labelOf(field.label) }) })}
              onClick={() => onRestore(field)}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
