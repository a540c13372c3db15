import { PLACES } from '../../sheet/draft/field-cells.js';
import { filledPlaces } from '../../sheet/schedule/bars.js';
import { ScheduleTable } from '../../sheet/schedule/schedule-table.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { ReadingBlock } from './reading-block.js';

export function ReadingSchedule({ field }: { field: FieldOf<'schedule'> }) {
  const places = filledPlaces(field.cells, field.key, PLACES, field.years.map(({ fiscalYear }) => fiscalYear));
  if (places.length === 0) return null;
  return (
    <ReadingBlock field={field}>
      <ScheduleTable field={field} places={places} />
    </ReadingBlock>
  );
}
