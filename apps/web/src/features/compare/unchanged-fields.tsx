import { useTranslations } from 'use-intl';
import type { PairedCell, PairedField } from './paired-fields.js';
import { textOf } from './paired-fields.js';

/** Fields without a difference, folded: their names, and on demand what they say. */
export function UnchangedFields({ fields }: { fields: readonly PairedField[] }) {
  const t = useTranslations();
  const names = fields.map(({ after, before }) => after ?? before).join(t('separator'));
  return (
    <details className="mt-6 border-t border-solid-gray-300 pt-4">
      <summary className="min-h-11 content-center text-blue-1000 underline">
        {t('compare.unchanged', { count: fields.length, names })}
      </summary>
      {fields.map((field) => (
        <section key={field.key} className="mt-3">
          <h3 className="text-std-16B-170">{field.after ?? field.before}</h3>
          <SameCells cells={field.unchanged} />
        </section>
      ))}
    </details>
  );
}

export function SameCells({ cells }: { cells: readonly PairedCell[] }) {
  const t = useTranslations('compare');
  return cells.map((cell) => {
    const { label = null, of: name } = cell.after ?? {};
    return (
      <div key={cell.key} className="mt-1 border-l-4 border-solid-gray-300 pl-4">
        {label === null ? null : (
          <p className="text-solid-gray-700">{name === undefined ? label : t('indicator', { name, column: label })}</p>
        )}
        <p className="whitespace-pre-line">{textOf(cell.after)}</p>
      </div>
    );
  });
}
