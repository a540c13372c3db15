import type { GradeScale, Mark } from '../grading/grade-scale.js';
import type { LicenceKey } from '../publication/licence.js';
import type { RouteStep } from '../review/route.js';
import type { WorkStage } from '../review/stage.js';
import type { LocalizedText } from '../text/localized-text.js';
import type { EditedRules } from './edited-rules.js';
import { same } from './same.js';
import type { Field, ReportLayout } from './sheet-template.js';
import { layoutOf } from './sheet-template.js';

/** One thing in which a plan's rules differ from what they were. Fields by key, with the label that they have now. */
export type RulesChange =
  | { readonly change: 'titleChanged' }
  | { readonly change: 'layoutChanged'; readonly layout: ReportLayout }
  /** null: none is stated any more. */
  | { readonly change: 'licenceChanged'; readonly licence: LicenceKey | null }
  | { readonly change: 'fieldAdded' | 'fieldRetired' | 'fieldMoved'; readonly key: string; readonly label: LocalizedText }
  | {
      readonly change: 'fieldRelabelled';
      readonly key: string;
      readonly label: LocalizedText;
      readonly before: LocalizedText;
    }
  /** parts: the names of what differs, as plan.yaml has them (required, maxLength …). */
  | {
      readonly change: 'fieldChanged';
      readonly key: string;
      readonly label: LocalizedText;
      readonly parts: readonly string[];
    }
  | { readonly change: 'stageAdded' | 'stageRemoved'; readonly stage: WorkStage }
  | { readonly change: 'stageChanged'; readonly stage: WorkStage; readonly parts: readonly string[] }
  | { readonly change: 'scaleAdded' | 'scaleRemoved'; readonly scale: string }
  | { readonly change: 'scaleChanged'; readonly scale: string; readonly parts: readonly ('kind' | 'order')[] }
  | {
      readonly change: 'markAdded' | 'markRemoved' | 'markChanged';
      readonly scale: string;
      readonly symbol: string;
    };

/** What somebody did to a plan's rules, in the order of the sheet. Nothing, when the two mean the same. */
export function rulesChanges(before: EditedRules, after: EditedRules): RulesChange[] {
  return [
    ...(same(before.template.title, after.template.title) ? [] : [{ change: 'titleChanged' } as const]),
    ...publicationChanges(before, after),
    ...fieldChanges(before.template.fields, after.template.fields),
    ...stageChanges(before.route, after.route),
    ...scaleChanges(before, after),
  ];
}

/** How the result is printed, and under which licence. */
function publicationChanges(before: EditedRules, after: EditedRules): RulesChange[] {
  const layout = layoutOf(after.template);
  const licence = after.licence ?? null;
  return [
    ...(layoutOf(before.template) === layout ? [] : [{ change: 'layoutChanged', layout } as const]),
    ...((before.licence ?? null) === licence ? [] : [{ change: 'licenceChanged', licence } as const]),
  ];
}

function fieldChanges(before: readonly Field[], after: readonly Field[]): RulesChange[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const now = new Set(after.map(({ key }) => key));
  const moved = movedKeys(
    before.map(({ key }) => key).filter((key) => now.has(key)),
    after.map(({ key }) => key).filter((key) => old.has(key)),
  );
  return [
    ...after.flatMap((field): RulesChange[] => {
      const { key, label } = field;
      const was = old.get(key);
      if (!was) return [{ change: 'fieldAdded', key, label }];
      const parts = differingParts(was, field).filter((part) => part !== 'label');
      return [
        ...(same(was.label, label) ? [] : [{ change: 'fieldRelabelled', key, label, before: was.label } as const]),
        ...(parts.length === 0 ? [] : [{ change: 'fieldChanged', key, label, parts } as const]),
        ...(moved.has(key) ? [{ change: 'fieldMoved', key, label } as const] : []),
      ];
    }),
    ...before
      .filter(({ key }) => !now.has(key))
      .map(({ key, label }) => ({ change: 'fieldRetired', key, label }) as const),
  ];
}

function stageChanges(before: readonly RouteStep[], after: readonly RouteStep[]): RulesChange[] {
  const gone = before.filter(({ stage }) => !after.some((step) => step.stage === stage));
  return [
    ...after.flatMap((step): RulesChange[] => {
      const { stage } = step;
      const was = before.find((candidate) => candidate.stage === stage);
      if (!was) return [{ change: 'stageAdded', stage }];
      const parts = differingParts(was, step);
      return parts.length === 0 ? [] : [{ change: 'stageChanged', stage, parts }];
    }),
    ...gone.map(({ stage }) => ({ change: 'stageRemoved', stage }) as const),
  ];
}

function scaleChanges(before: EditedRules, after: EditedRules): RulesChange[] {
  const keys = [...new Set([...Object.keys(after.scales), ...Object.keys(before.scales)])];
  return keys.flatMap((scale): RulesChange[] => {
    const [was, now] = [before.scales[scale], after.scales[scale]];
    if (!was) return [{ change: 'scaleAdded', scale }];
    return now ? changesOfScale(scale, was, now) : [{ change: 'scaleRemoved', scale }];
  });
}

function changesOfScale(scale: string, was: GradeScale, now: GradeScale): RulesChange[] {
  const symbols = (marks: readonly Mark[], others: readonly Mark[]) =>
    marks.map(({ symbol }) => symbol).filter((symbol) => others.some((other) => other.symbol === symbol));
  const parts = [
    ...(was.kind === now.kind ? [] : ['kind' as const]),
    ...(same(symbols(was.marks, now.marks), symbols(now.marks, was.marks)) ? [] : ['order' as const]),
  ];
  return [
    ...(parts.length === 0 ? [] : [{ change: 'scaleChanged', scale, parts } as const]),
    ...now.marks.flatMap((mark): RulesChange[] => {
      const old = was.marks.find(({ symbol }) => symbol === mark.symbol);
      if (!old) return [{ change: 'markAdded', scale, symbol: mark.symbol }];
      return same(old, mark) ? [] : [{ change: 'markChanged', scale, symbol: mark.symbol }];
    }),
    ...was.marks
      .filter(({ symbol }) => !now.marks.some((mark) => mark.symbol === symbol))
      .map(({ symbol }) => ({ change: 'markRemoved', scale, symbol }) as const),
  ];
}

function differingParts(was: object, now: object): string[] {
  const [one, other] = [was as Record<string, unknown>, now as Record<string, unknown>];
  const parts = [...new Set([...Object.keys(other), ...Object.keys(one)])];
  return parts.filter((part) => !same(one[part], other[part]));
}

/** The fewest keys that were taken out of one order and put back elsewhere to make the other. */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((key) => before.indexOf(key));
  // The longest run of keys that still follow each other stayed where it was.
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const longest = runs
      .slice(0, index)
      .filter((run) => places[run.at(-1)!]! < place)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  const stayed = runs.reduce((best, run) => (run.length > best.length ? run : best), [] as number[]);
  return new Set(after.filter((_, index) => !stayed.includes(index)));
}
