import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { FieldChecks } from '../checks/field-checks.js';
import { BesideLastYear } from '../last-year/beside-last-year.js';
import { ToLastYear } from '../last-year/to-last-year.js';
import { PasteNotice } from '../paste/paste-notice.js';
import { usePaste } from '../paste/use-paste.js';
import { ScheduleBlock } from '../schedule/schedule-block.js';
import { ChoiceBlock } from './choice-block.js';
import { GradeBlock } from './grade-block.js';
import { IndicatorsBlock } from './indicators-block.js';
import { MoneyBlock } from './money-block.js';
import { ReadOnlyBlock } from './read-only-block.js';
import { TextBlock } from './text-block.js';
import type { Writing } from './writing.js';

interface Props {
  readonly sheet: SheetView;
  readonly writing: Writing;
}

/** The sheet in the order in which the document prints its columns. */
export function SheetFields({ sheet, writing }: Props) {
  const { onPaste, pasted, undo } = usePaste(sheet.fields, writing);
  return (
    <div onPaste={onPaste}>
      {sheet.lastYear === null ? null : <ToLastYear lastYear={sheet.lastYear} />}
      {sheet.fields.map((field) => (
        <Fragment key={field.key}>
          <BesideLastYear field={field} sheet={sheet} writing={writing}>
            <Block field={field} sheet={sheet} writing={writing} />
          </BesideLastYear>
          {pasted?.field === field.key ? <PasteNotice pasted={pasted} onUndo={undo} /> : null}
          <FieldChecks field={field} writing={writing} />
        </Fragment>
      ))}
    </div>
  );
}

function Block({ field, sheet, writing }: Props & { field: SheetField }) {
  const t = useTranslations();
  switch (field.kind) {
    case 'title':
      return <ReadOnlyBlock field={field} text={field.value} />;
    case 'departments':
      return <ReadOnlyBlock field={field} text={field.names.join(t('separator'))} />;
    case 'text':
      return <TextBlock field={field} writing={writing} />;
    case 'choice':
      return <ChoiceBlock field={field} writing={writing} />;
    case 'money':
      return <MoneyBlock field={field} writing={writing} />;
    case 'schedule':
      return <ScheduleBlock field={field} writing={writing} />;
    case 'indicators':
      return <IndicatorsBlock field={field} writing={writing} />;
    case 'grade':
      return <GradeBlock field={field} sheet={sheet} writing={writing} />;
  }
}
