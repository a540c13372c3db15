import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { gradeFieldOf } from '../../sheet/grade/grade-field.js';
import { useItemName } from '../use-item-name.js';

/** What the sheet is made up of, each with its result; those that are still being worked on without a link. */
export function Parts({ sheet: { parts, fields } }: { sheet: SheetView }) {
  const t = useTranslations('reading');
  const name = useItemName();
  const marks = gradeFieldOf(fields)?.marks ?? [];
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts" className="my-8">
      <h2 id="parts" className="mb-2 border-b border-solid-gray-300 pb-1 text-std-18B-160">
        {t('parts', { count: parts.length })}
      </h2>
      <ul>
        {parts.map((part) => (
          <li key={part.sheetId} className="flex flex-wrap items-center gap-x-4 py-2">
            {isSettledStage(part.stage) ? (
              <Link to="/reading/$sheetId" params={{ sheetId: part.sheetId }}>
                {name(part)}
              </Link>
            ) : (
              <span>{name(part)}</span>
            )}
            {part.grade === null ? <span>{t('notYet')}</span> : <GradeMark symbol={part.grade} marks={marks} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
