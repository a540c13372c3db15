import { useTranslations } from 'use-intl';
import { ComparedTexts } from './compared-texts.js';
import type { PairedCell, PairedField } from './paired-fields.js';
import { textOf } from './paired-fields.js';
import { SameCells } from './unchanged-fields.js';

/** What the two sides are called, and whether the one has become the other. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  readonly ofOneSheet: boolean;
}

interface Props {
  readonly field: PairedField;
  readonly sides: Sides;
}

export function ChangedField({ field, sides }: Props) {
  const t = useTranslations('compare');
  const titleId = `compared-${field.key}`;
  return (
    <section aria-labelledby={titleId} className="mt-6 border-t border-solid-gray-300 pt-4">
      <h3 id={titleId} className="text-std-18B-160">
        {titleOf(field)}
      </h3>
      {field.changed.map((cell) => (
        <div key={cell.key} className="mt-3">
          <CellLabel cell={cell} />
          <ComparedTexts
            before={textOf(cell.before)}
            after={textOf(cell.after)}
            prose={(cell.after ?? cell.before)!.prose}
            sides={sides}
            missing={{ before: field.before === null, after: field.after === null }}
          />
        </div>
      ))}
      {field.unchanged.length === 0 ? null : (
        <details className="mt-3">
          <summary className="min-h-11 content-center text-blue-1000 underline">
            {t('unchangedCells', { count: field.unchanged.length })}
          </summary>
          <SameCells cells={field.unchanged} />
        </details>
      )}
    </section>
  );
}

/** A label may name its year: 「R1年度取組内容」 and 「R2年度取組内容」 are the same field of two years. */
function titleOf({ before, after }: PairedField): string {
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before} → ${after}`;
}

function CellLabel({ cell: { before, after } }: { cell: PairedCell }) {
  const t = useTranslations('compare');
  const [earlier, later] = [before?.label ?? null, after?.label ?? null];
  const label = earlier === null || later === null || earlier === later ? (later ?? earlier) : t('yearPair', { before: earlier, after: later });
  const name = after?.of ?? before?.of;
  if (label === null) return null;
  return <h4 className="text-std-16B-170">{name === undefined ? label : t('indicator', { name, column: label })}</h4>;
}
