import type { SheetField } from '#libs/contract/sheets.js';
import type { Reading } from '../api.js';
import { GradeInWords } from './grade-in-words.js';
import { IndicatorTable } from './indicator-table.js';
import { Parts } from './parts.js';
import { ReadingBlock } from './reading-block.js';
import { ReadingChoice } from './reading-choice.js';
import { ReadingMoney } from './reading-money.js';
import { ReadingSchedule } from './reading-schedule.js';

/** What the document prints of the sheet, in its order. What nobody has written is left out, and so is the reader's own box. */
export function ReadingDocument({ reading: { sheet, commentField } }: { reading: Reading }) {
  return (
    <>
      {sheet.fields
        .filter(({ key }) => key !== commentField)
        .map((field) => (
          <Block key={field.key} field={field} graded={sheet.graded} />
        ))}
      <Parts sheet={sheet} />
    </>
  );
}

function Block({ field, graded }: { field: SheetField; graded: boolean }) {
  switch (field.kind) {
    // The heading says both.
    case 'title':
    case 'departments':
      return null;
    case 'text':
      return <ReadingBlock field={field} text={field.value} />;
    case 'choice':
      return <ReadingChoice field={field} />;
    case 'money':
      return <ReadingMoney field={field} />;
    case 'schedule':
      return <ReadingSchedule field={field} />;
    case 'indicators':
      return <IndicatorTable field={field} />;
    case 'grade':
      return graded ? <GradeInWords field={field} /> : null;
  }
}
