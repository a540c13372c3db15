import type { LastYear } from '#libs/contract/last-year.js';
import type { HistoryEntry, SheetView, StageHolder } from '#libs/contract/sheets.js';
import { isStaff } from '#libs/domain/access/role.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import { availableCommands, mayWrite } from '#libs/domain/review/decide.js';
import type { DecisionContext } from '#libs/domain/review/decide.js';
import { incompleteness } from '#libs/domain/review/incompleteness.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import { fieldView } from './field-view.js';
import { raisedWarnings } from './raised-warnings.js';
import { cycleRef } from './sheet-card.read.js';
import type { SheetRow } from './sheet-row.js';
import { sheetState } from './sheet-row.js';

/** What stands beside a sheet on its page. */
export interface Beside {
  readonly history: HistoryEntry[];
  readonly lastYear: LastYear | null;
  /** What others have changed since the reader last saw it. */
  readonly unseen: SheetView['unseen'];
  readonly holderOf: (stage: Stage) => StageHolder | null;
}

/** For lists and forms that show a sheet's fields only. */
export const NOTHING_BESIDE: Beside = { history: [], lastYear: null, unseen: null, holderOf: () => null };

/** One sheet as its page shows it to one person at one moment. */
export function sheetView(row: SheetRow, beside: Beside, context: DecisionContext, now: Date): SheetView {
  const { history, lastYear, unseen, holderOf } = beside;
  const state = sheetState(row);
  const writableStage = mayWrite(state, context) ? state.stage : null;
  const forStaff = isStaff(context.actor, row.plan_id);
  const dueOn = row.deadlines[row.stage] ?? null;
  const isExtended = (stage: string) => row.due_dates[stage] !== undefined && row.due_dates[stage] === row.deadlines[stage];
  const gradeIsPublic = gradeField(row.template)?.public !== false;
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
    heldBy: row.holding_department === row.lead_department ? null : row.holding_department,
    graded: row.carried.graded,
    parent: row.parent,
    parts: row.parts.map(({ settledGrade, ...part }) => ({
      ...part,
      grade: isSettledStage(part.stage) && (forStaff || gradeIsPublic) ? settledGrade : null,
    })),
    stage: row.stage,
    round: row.round,
    dueOn,
    extended: isExtended(row.stage),
    overdue: dueOn !== null && now > endOfDay(dueOn),
    // Why a sheet came back is told inside the town hall, and to those who must act on it.
    sendBack: row.send_back?.to === row.stage && (forStaff || writableStage !== null) ? row.send_back : null,
    route: row.route.map(({ stage }) => ({ stage, dueOn: row.deadlines[stage] ?? null, extended: isExtended(stage) })),
    holders: Object.fromEntries(row.route.flatMap(({ stage }) => {
      const holder = holderOf(stage);
      return holder === null ? [] : [[stage, holder]];
    })),
    fields: row.template.fields
      .filter((field) => forStaff || field.public !== false || ('stage' in field && field.stage === writableStage))
      .map((field) => fieldView(field, row, { writableStage, forStaff, years: context.years })),
    lastYear,
    commands: availableCommands(state, context).map((command) => ({ ...command, to: [...command.to] })),
    incomplete: writableStage === null ? [] : incompleteness(state, state.stage, context),
    warnings: forStaff ? raisedWarnings(state, context) : [],
    explaining: writableStage === 'draft',
    history,
    unseen,
  };
}

/** From the top section down to the sheet's own. */
function sectionPath(sections: readonly FrozenSection[], key: string): FrozenSection[] {
  const section = sections.find((candidate) => candidate.key === key);
  if (!section) return [];
  return section.parent === null ? [section] : [...sectionPath(sections, section.parent), section];
}
