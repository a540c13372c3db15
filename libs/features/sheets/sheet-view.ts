import type { HistoryEntry, SheetField, SheetView } from '#libs/contract/sheets.js';
import { isStaff } from '#libs/domain/access/role.js';
import { labelForYear } from '#libs/domain/fiscal/fiscal-year.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import { availableCommands, incompleteness, mayWrite } from '#libs/domain/review/decide.js';
import type { DecisionContext } from '#libs/domain/review/decide.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { MAX_INDICATOR_VALUE_LENGTH } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import { cycleRef } from './sheet-card.read.js';
import type { SheetRow } from './sheet-row.js';
import { sheetState } from './sheet-row.js';

/** One sheet as its page shows it to one person at one moment. */
export function sheetView(row: SheetRow, history: HistoryEntry[], context: DecisionContext, now: Date): SheetView {
  const state = sheetState(row);
  const writableStage = mayWrite(state, context) ? state.stage : null;
  const forStaff = isStaff(context.actor, row.plan_id);
  const dueOn = row.deadlines[row.stage] ?? null;
  return {
    id: row.id,
    version: row.version,
    cycle: cycleRef(row),
    section: sectionPath(row.sections, row.section_key).map((section, depth) => ({
      level: row.levels[depth] ?? { ja: '' },
      label: section.label,
      title: section.title,
    })),
    number: row.carried.number,
    title: row.carried.title,
    leadDepartment: row.lead_department,
    stage: row.stage,
    round: row.round,
    dueOn,
    overdue: dueOn !== null && now > endOfDay(dueOn),
    // Why a sheet came back is told inside the town hall, and to those who must act on it.
    sendBack: row.send_back?.to === row.stage && (forStaff || writableStage !== null) ? row.send_back : null,
    route: row.route.map((step) => ({ stage: step.stage, dueOn: row.deadlines[step.stage] ?? '' })),
    fields: row.template.fields.map((field) => fieldView(field, row, writableStage, forStaff)),
    commands: availableCommands(state, context).map((command) => ({ ...command, to: [...command.to] })),
    incomplete: writableStage === null ? [] : incompleteness(state, state.stage, row.template),
    history,
  };
}

/** A sheet that went back behind its settling has a grade in the books, and none that counts. */
function settledGrade(row: SheetRow): string | null {
  return isSettledStage(row.stage) ? row.settled_grade : null;
}

/** From the top section down to the sheet's own. */
function sectionPath(sections: readonly FrozenSection[], key: string): FrozenSection[] {
  const section = sections.find((candidate) => candidate.key === key);
  if (!section) return [];
  return section.parent === null ? [section] : [...sectionPath(sections, section.parent), section];
}

function fieldView(field: Field, row: SheetRow, writableStage: string | null, forStaff: boolean): SheetField {
  const base = { key: field.key, letter: field.letter ?? null, label: forYear(field.label, row) };
  switch (field.kind) {
    case 'title':
      return { ...base, kind: 'title', value: row.carried.title };
    case 'departments':
      return { ...base, kind: 'departments', names: [...row.carried.departments] };
    case 'text':
      return {
        ...base,
        kind: 'text',
        value: (field.carryOver ? row.carried.texts[field.key] : row.texts[field.key]) ?? '',
        stage: field.stage ?? null,
        required: field.required ?? false,
        maxLength: field.maxLength,
        writable: field.stage !== undefined && field.stage === writableStage,
      };
    case 'indicators':
      return {
        ...base,
        kind: 'indicators',
        columns: {
          name: forYear(field.columns.name, row),
          baseline: forYear(field.columns.baseline, row),
          target: forYear(field.columns.target, row),
          current: forYear(field.columns.current, row),
        },
        rows: row.carried.indicators.map((indicator) => ({
          indicatorId: indicator.id,
          key: indicator.key,
          name: indicator.name,
          baseline: indicator.baseline,
          target: indicator.target,
          current: row.values[indicator.id] ?? '',
          relisted: indicator.relisted,
        })),
        stage: field.stage,
        required: field.required ?? false,
        maxLength: MAX_INDICATOR_VALUE_LENGTH,
        writable: field.stage === writableStage,
      };
    case 'grade':
      return {
        ...base,
        kind: 'grade',
        marks: [...(row.scales[field.scale]?.marks ?? [])],
        // What the division proposed is between it and headquarters.
        proposed: forStaff ? row.proposed_grade : null,
        settled: settledGrade(row),
      };
  }
}

export function forYear(text: LocalizedText, row: { readonly fiscal_year_to: number }): LocalizedText {
  return {
    ja: labelForYear(text.ja, row.fiscal_year_to),
    en: text.en === undefined ? undefined : labelForYear(text.en, row.fiscal_year_to),
  };
}
