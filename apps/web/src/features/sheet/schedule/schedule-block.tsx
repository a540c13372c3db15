import { PLACES } from '../draft/field-cells.js';
import { BoxedField } from '../fields/boxed-field.js';
import { ReadOnlyBlock } from '../fields/read-only-block.js';
import { useCarriedReason } from '../fields/use-carried-reason.js';
import { useContentNote } from '../fields/use-content-note.js';
import { useRequirement } from '../fields/use-requirement.js';
import type { Writing } from '../fields/writing.js';
import type { FieldOf } from '../sheet-field.js';
import { useTranslations } from 'use-intl';
import { filledPlaces } from './bars.js';
import { ScheduleEditor } from './schedule-editor.js';
import { ScheduleTable } from './schedule-table.js';

interface Props {
  readonly field: FieldOf<'schedule'>;
  readonly writing: Writing;
}

/** 工程: what is done in which year. */
export function ScheduleBlock({ field, writing }: Props) {
  const t = useTranslations('sheet');
  const years = field.years.map(({ fiscalYear }) => fiscalYear);
  const places = filledPlaces(field.cells, field.key, PLACES, years);
  const reason = useCarriedReason(field);
  const note = useContentNote(field, writing.stage, places.length === 0);
  const { required, help } = useRequirement(field, writing);
  if (!field.writable) {
    return (
      <ReadOnlyBlock field={field} note={note} reason={reason}>
        {places.length === 0 ? null : <ScheduleTable field={field} places={places} />}
      </ReadOnlyBlock>
    );
  }
  return (
    <BoxedField field={field} required={required} help={[reason, help, t('scheduleHelp')]} errors={writing.errors}>
      <ScheduleEditor field={field} firstRequired={required} writing={writing} />
    </BoxedField>
  );
}
