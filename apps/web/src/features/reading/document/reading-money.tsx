import { MoneyTable } from '../../sheet/fields/money-block.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { ReadingBlock } from './reading-block.js';

export function ReadingMoney({ field }: { field: FieldOf<'money'> }) {
  if (Object.values(field.cells).every((content) => content === '')) return null;
  return (
    <ReadingBlock field={field}>
      <MoneyTable field={field} cell={(key) => field.cells[key] ?? ''} />
    </ReadingBlock>
  );
}
