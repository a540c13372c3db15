/**
 * When a sheet is due in a stage: its own date where that was extended, or the cycle's where that is later. Over sheets s
 * and deadlines d of the stage; null where the cycle has no due date. Everything that asks by when reads this.
 */
export const DUE_ON = `GREATEST(d.due_on, (s.due_dates->>d.stage)::date)`;

/** Whether the date above is the sheet's own. */
export const IS_EXTENDED = `COALESCE((s.due_dates->>d.stage)::date >= d.due_on, false)`;

/** Joins the deadline of the stage that the sheet is in. */
export const JOIN_DEADLINE = `
  LEFT JOIN deadlines d ON d.municipality_id = s.municipality_id AND d.cycle_id = s.cycle_id AND d.stage = s.stage`;
