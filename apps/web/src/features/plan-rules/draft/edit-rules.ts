import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import type { RouteStep } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field, ReportLayout } from '#libs/domain/template/sheet-template.js';

/** What somebody does to a plan's rules, each as a function of them. None of them asks whether it makes sense. */
export type Edit = (rules: EditedRules) => EditedRules;

/** A table is what leaving the layout out says. */
export function changeLayout(layout: ReportLayout): Edit {
  return (rules) => ({ ...rules, template: { ...rules.template, layout: layout === 'table' ? undefined : layout } });
}

/** undefined: none is stated. */
export function changeLicence(licence: LicenceKey | undefined): Edit {
  return (rules) => ({ ...rules, licence });
}

export function changeFields(change: (fields: readonly Field[]) => readonly Field[]): Edit {
  return (rules) => ({ ...rules, template: { ...rules.template, fields: change(rules.template.fields) } });
}

export function changeField(field: Field): Edit {
  return changeFields((fields) => fields.map((other) => (other.key === field.key ? field : other)));
}

/** At the end; one that was retired comes back as it was. */
export function addField(field: Field): Edit {
  return changeFields((fields) => [...fields, field]);
}

export function retireField(key: string): Edit {
  return changeFields((fields) => fields.filter((field) => field.key !== key));
}

export function moveField(key: string, by: -1 | 1): Edit {
  return changeFields((fields) => moved(fields, fields.findIndex((field) => field.key === key), by));
}

/** With one of them a place further up or down; at the end of the list, as it was. */
export function moved<Entry>(entries: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const other = index + by;
  const [one, two] = [entries[index], entries[other]];
  if (one === undefined || two === undefined) return [...entries];
  return entries.with(index, two).with(other, one);
}

export function changeStep(step: RouteStep): Edit {
  return (rules) => ({ ...rules, route: rules.route.map((other) => (other.stage === step.stage ? step : other)) });
}

/** Puts a stage into its place in the route, with the field that its text goes to. */
export function addStage(step: RouteStep, textField: Field | null): Edit {
  return (rules) => {
    const route = [...rules.route, step].toSorted((one, other) => placeOf(one.stage) - placeOf(other.stage));
    return textField === null ? { ...rules, route } : addField(textField)({ ...rules, route });
  };
}

/** Takes a stage out, and the field of its text with it. */
export function removeStage(stage: WorkStage): Edit {
  return (rules) => {
    const text = rules.route.find((step) => step.stage === stage)?.text;
    const without = { ...rules, route: rules.route.filter((step) => step.stage !== stage) };
    return text === undefined ? without : retireField(text)(without);
  };
}

export function changeScale(key: string, scale: GradeScale): Edit {
  return (rules) => ({ ...rules, scales: { ...rules.scales, [key]: scale } });
}

function placeOf(stage: WorkStage): number {
  return WORK_STAGES.indexOf(stage);
}
