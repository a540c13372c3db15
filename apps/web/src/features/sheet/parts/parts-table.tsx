import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { StageBadge } from '../../../components/badge.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { Table } from '../../../components/table.js';
import { gradeFieldOf } from '../grade/grade-field.js';
import { useGradeWord } from '../grade/use-grade-word.js';

/** Where the grade's field leads to. */
export const PARTS = 'parts';

/** The sheets that this one is made up of. */
export function PartsTable({ sheet: { parts, fields } }: { sheet: SheetView }) {
  const t = useTranslations('sheet');
  const field = gradeFieldOf(fields);
  const gradeWord = useGradeWord(field?.scaleKind);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby={PARTS} className="my-6">
      <h2 id={PARTS} tabIndex={-1} className="text-std-16B-170 outline-none">
        {t('partsTitle', { count: parts.length })}
      </h2>
      <Table
        caption={t('tableOf', { label: t('partsTitle', { count: parts.length }) })}
        captionShown={false}
        rows={parts}
        rowKey={(part) => part.sheetId}
        stacks
        columns={[
          { key: 'number', header: t('partNumber'), short: true, cell: (part) => part.number },
          {
            key: 'title',
            header: t('partTitle'),
            heads: true,
            wide: true,
            cell: (part) => (
              <Link to="/sheets/$sheetId" params={{ sheetId: part.sheetId }}>
                {part.title}
              </Link>
            ),
          },
          { key: 'stage', header: t('partStage'), cell: (part) => <StageBadge stage={part.stage} /> },
          {
            key: 'grade',
            header: gradeWord,
            short: true,
            cell: (part) =>
              part.grade === null ? t('notSettled') : <GradeMark symbol={part.grade} marks={field?.marks ?? []} />,
          },
        ]}
      />
    </section>
  );
}
