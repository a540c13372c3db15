import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { FieldChecks } from '../checks/field-checks.js';
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
  return sheet.fields.map((field) => (
    <Fragment key={field.key}>
      <Block field={field} sheet={sheet} writing={writing} />
      <FieldChecks field={field} writing={writing} />
    </Fragment>
  ));
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
