import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { FieldLink } from '../../../components/field-link.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { saidAs } from '../actions/said-as.js';
import { MarkChoice } from '../grade/mark-choice.js';
import { PARTS } from '../parts/parts-table.js';
import type { FieldOf } from '../sheet-field.js';
import { FieldTitle } from './field-title.js';
import { ReadOnlyBlock } from './read-only-block.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'grade'>;
  readonly sheet: SheetView;
  readonly writing: Writing;
}

/** The department's own mark, what the division proposed, what was settled. The proposing stands with the actions. */
export function GradeBlock({ field, sheet, writing }: Props) {
  const t = useTranslations('sheet');
  const { assessed, settled, marks, scaleKind: kind } = field;
  const { gradeWord: what } = writing;
  if (!sheet.graded) {
    return (
      <ReadOnlyBlock field={field} text={t('gradedInParts', { what, count: sheet.parts.length })}>
        {sheet.parts.length > 0 ? <FieldLink fieldId={PARTS}>{t('toParts')}</FieldLink> : null}
      </ReadOnlyBlock>
    );
  }
  const own = assessed?.writable ? '' : (assessed?.value ?? '');
  // Where the proposal was the last word, it is not told twice.
  const proposed = settled !== null && saidAs('propose', sheet) === 'settle' ? null : field.proposed;
  const judged = proposed !== null || settled !== null;
  const list =
    own === '' && !judged ? null : (
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {own === '' ? null : <Line term={t(`assessed.${kind}`)} mark={<GradeMark symbol={own} marks={marks} />} />}
        {proposed === null ? null : <Line term={t('proposed')} mark={<GradeMark symbol={proposed} marks={marks} />} />}
        <Line
          term={t('settled', { what })}
          mark={settled === null ? t('notSettled') : <GradeMark symbol={settled} marks={marks} />}
        />
      </dl>
    );
  if (assessed?.writable) {
    return (
      <>
        <MarkChoice
          label={<FieldTitle field={field} />}
          help={t(`assessHelp.${kind}`)}
          marks={marks}
          value={writing.values[field.key] ?? assessed.value}
          onChoose={(symbol) => writing.onChange(field.key, symbol)}
          errors={writing.errors}
        />
        {list}
      </>
    );
  }
  return (
    <ReadOnlyBlock field={field} note={list === null ? t(`notGraded.${kind}`) : undefined}>
      {list}
    </ReadOnlyBlock>
  );
}

function Line({ term, mark }: { term: string; mark: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{mark}</dd>
    </>
  );
}
