import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { DecisionContext } from '#libs/domain/review/decide.js';
import type { ReviewRules } from '#libs/domain/review/review-rules.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { Actor } from '#libs/domain/access/role.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { Carried, SendBackNote } from './carried.js';
import { DUE_ON } from './due-on.read.js';
import type { CycleColumns } from './sheet-card.read.js';

/** A sheet with its cycle, as the statements of this feature read it. */
export interface SheetRow extends CycleColumns {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly round: number;
  readonly section_key: string;
  readonly lead_department_id: string | null;
  readonly lead_department: string | null;
  /** The department that leads now, by the name it has now. */
  readonly holding_department: string | null;
  readonly carried: Carried;
  readonly texts: Record<string, string>;
  readonly previous_texts: Record<string, string>;
  readonly proposed_grade: string | null;
  readonly settled_grade: string | null;
  readonly submitters: string[];
  readonly handed_on: SheetState['handedOn'];
  readonly send_back: SendBackNote | null;
  /** By indicator id and fiscal year: those typed in this cycle, and the latest that are known of the years before. */
  readonly values: Record<string, Record<string, string>>;
  readonly template: SheetTemplate;
  readonly scales: Record<string, GradeScale>;
  readonly route: Route;
  readonly sections: FrozenSection[];
  readonly levels: LocalizedText[];
  readonly period_from: number;
  readonly period_to: number;
  readonly parent: SheetLink | null;
  readonly parts: readonly PartRow[];
  /** YYYY-MM-DD by stage: those of the cycle, and the sheet's own where they were extended. */
  readonly deadlines: Record<string, string>;
  /** The sheet's own ones. */
  readonly due_dates: Record<string, string>;
}

export interface SheetLink {
  readonly sheetId: string;
  readonly number: string;
  readonly title: string;
}

export interface PartRow extends SheetLink {
  readonly stage: Stage;
  readonly settledGrade: string | null;
}

/** Columns and joins that make SheetRows of the municipality $1. */
export const SHEET_ROWS_SQL = `
  SELECT s.id, s.version, s.stage, s.round, s.section_key, s.lead_department_id, s.carried->'departments'->>0 AS lead_department,
    (SELECT h.name FROM departments h WHERE h.municipality_id = s.municipality_id AND h.id = s.lead_department_id) AS holding_department,
    s.carried, s.texts, s.proposed_grade, s.settled_grade, s.submitters, s.handed_on, s.send_back,
    COALESCE((SELECT jsonb_object_agg(id, years) FROM (
        SELECT known.indicator_id AS id, jsonb_object_agg(known.fiscal_year, known.raw) AS years FROM (
          SELECT DISTINCT ON (v.indicator_id, v.fiscal_year) v.indicator_id, v.fiscal_year, v.raw
          FROM indicator_values v JOIN cycles o ON o.municipality_id = v.municipality_id AND o.id = v.cycle_id
          WHERE v.municipality_id = s.municipality_id
            AND v.indicator_id IN (SELECT (i->>'id')::uuid FROM jsonb_array_elements(s.carried->'indicators') i)
            AND (v.cycle_id = s.cycle_id OR o.fiscal_year_to < c.fiscal_year_from)
          ORDER BY v.indicator_id, v.fiscal_year, v.cycle_id = s.cycle_id DESC, o.fiscal_year_to DESC,
            o.fiscal_year_from DESC) known
        GROUP BY known.indicator_id) by_indicator), '{}') AS values,
    COALESCE((SELECT o.texts FROM sheets o JOIN cycles oc ON oc.municipality_id = o.municipality_id AND oc.id = o.cycle_id
              WHERE o.municipality_id = s.municipality_id AND o.item_id = s.item_id AND oc.fiscal_year_to < c.fiscal_year_from
              ORDER BY oc.fiscal_year_to DESC, oc.fiscal_year_from DESC LIMIT 1), '{}') AS previous_texts,
    (SELECT jsonb_build_object('sheetId', o.id, 'number', o.carried->>'number', 'title', o.carried->>'title')
     FROM items i JOIN sheets o ON o.municipality_id = i.municipality_id AND o.item_id = i.parent_id AND o.cycle_id = s.cycle_id
     WHERE i.municipality_id = s.municipality_id AND i.id = s.item_id) AS parent,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('sheetId', o.id, 'number', o.carried->>'number', 'title', o.carried->>'title',
                'stage', o.stage, 'settledGrade', o.settled_grade) ORDER BY o.position)
              FROM items i JOIN sheets o ON o.municipality_id = i.municipality_id AND o.item_id = i.id AND o.cycle_id = s.cycle_id
              WHERE i.municipality_id = s.municipality_id AND i.parent_id = s.item_id), '[]') AS parts,
    c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, c.template, c.scales, c.route, c.sections,
    p.id AS plan_id, p.name AS plan_name, p.levels, p.period_from, p.period_to,
    COALESCE((SELECT jsonb_object_agg(d.stage, to_char(${DUE_ON}, 'YYYY-MM-DD')) FROM deadlines d
              WHERE d.municipality_id = c.municipality_id AND d.cycle_id = c.id), '{}') AS deadlines, s.due_dates
  FROM sheets s
  JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
  JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
  WHERE s.municipality_id = $1`;

/** One of them, by its id $2. A command adds its lock. */
export const SHEET_ROW_SQL = `${SHEET_ROWS_SQL} AND s.id = $2`;

export function sheetState(row: SheetRow): SheetState {
  return {
    planId: row.plan_id,
    leadDepartmentId: row.lead_department_id,
    stage: row.stage,
    round: row.round,
    graded: row.carried.graded,
    submitters: row.submitters,
    handedOn: row.handed_on,
    proposedGrade: row.proposed_grade,
    settledGrade: row.settled_grade,
    texts: row.texts,
    previousTexts: row.previous_texts,
    indicators: row.carried.indicators
      .filter((indicator) => !indicator.relisted)
      .map(({ id, name, baseline, target, better }) => ({
        id,
        name,
        baseline,
        target,
        better,
        values: row.values[id] ?? {},
      })),
  };
}

export function decisionContext(row: SheetRow, actor: Actor): DecisionContext {
  return { cycleStatus: row.cycle_status, route: row.route, ...reviewRules(row), actor };
}

export function reviewRules(row: SheetRow): ReviewRules {
  return { template: row.template, scale: scaleOf(row.template, row.scales), years: sheetYears(row) };
}

export function sheetYears(row: SheetRow): SheetYears {
  return {
    cycle: yearsBetween(row.fiscal_year_from, row.fiscal_year_to),
    plan: yearsBetween(row.period_from, row.period_to),
  };
}

/** A template without a grade has an empty scale: no grade can be given. */
export function scaleOf(template: SheetTemplate, scales: Readonly<Record<string, GradeScale>>): GradeScale {
  const field = gradeField(template);
  const scale = field ? scales[field.scale] : undefined;
  return scale ?? { kind: 'achievement', marks: [] };
}
