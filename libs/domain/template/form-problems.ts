import { unprintableCharacters } from '../check/printable.js';
import { isLocalDate } from '../fiscal/local-date.js';
import type { Route, RouteStep } from '../review/route.js';
import { routeProblems } from '../review/route.js';
import { isSettledStage } from '../review/stage.js';
import { characterName } from '../text/character-name.js';
import type { LocalizedText } from '../text/localized-text.js';
import type { BrokenRule, Rule } from './rule-problem.js';
import type { Field } from './sheet-template.js';
import { textLength } from './sheet-template.js';
import type { PlanRules } from './template-problems.js';
import { templateProblems } from './template-problems.js';

/** The kinds of the fields that there are and were, by key: what was typed into a field fits no other kind. */
export type KnownKinds = Readonly<Record<string, Field['kind']>>;

export const MAX_LABEL = 500;
export const MAX_FIELD_TEXT = 20_000;
export const MAX_SYMBOL = 10;
export const MAX_LETTER = 3;
const MAX_KEY = 100;

/**
 * Everything that keeps a plan's rules, as somebody edited them, from being used: empty and impossible values first,
 * then what the parts are to each other. The screen asks while they are edited, the server before it stores them.
 */
export function rulesProblems(rules: PlanRules, known: KnownKinds): BrokenRule[] {
  const { template, scales, route } = rules;
  return [
    ...labelProblems(template.title, 'template.title'),
    ...(template.fields.length === 0 ? [broken('template.fields', 'nothingToChoose')] : []),
    ...template.fields.flatMap((field, index) => fieldProblems(field, known, `template.fields.${index}`)),
    ...Object.entries(scales).flatMap(([key, { marks }]) => [
      ...keyProblems(key, `scales.${key}`),
      ...(marks.length === 0 ? [broken(`scales.${key}.marks`, 'nothingToChoose')] : []),
      ...marks.flatMap(({ symbol, word }, index) => [
        ...textProblems(symbol, MAX_SYMBOL, `scales.${key}.marks.${index}.symbol`),
        ...labelProblems(word, `scales.${key}.marks.${index}.word`),
      ]),
    ]),
    ...route.flatMap((step, index) => stepProblems(step, route, index)),
    ...[...routeProblems(route), ...templateProblems(rules)].map(({ path, rule, found }) => ({ path, rule, found })),
  ];
}

function broken(path: string, rule: Rule, found = ''): BrokenRule {
  return { path, rule, found };
}

function textProblems(text: string, max: number, path: string): BrokenRule[] {
  if (text.trim() === '') return [broken(path, 'empty')];
  if (textLength(text) > max) return [broken(path, 'tooLong', String(max))];
  const [character] = unprintableCharacters(text);
  return character === undefined ? [] : [broken(path, 'unprintable', characterName(character))];
}

function labelProblems(label: LocalizedText, path: string): BrokenRule[] {
  return [
    ...textProblems(label.ja, MAX_LABEL, `${path}.ja`),
    ...(label.en === undefined ? [] : textProblems(label.en, MAX_LABEL, `${path}.en`)),
  ];
}

function keyProblems(key: string, path: string): BrokenRule[] {
  return /^[a-z][a-zA-Z0-9-]*$/.test(key) && key.length <= MAX_KEY ? [] : [broken(path, 'notAKey', key)];
}

function fieldProblems(field: Field, known: KnownKinds, at: string): BrokenRule[] {
  const before = Object.hasOwn(known, field.key) ? known[field.key]! : field.kind;
  return [
    ...keyProblems(field.key, `${at}.key`),
    ...(before === field.kind ? [] : [broken(`${at}.kind`, 'kindFixed', before)]),
    ...labelProblems(field.label, `${at}.label`),
    ...(field.letter === undefined ? [] : textProblems(field.letter, MAX_LETTER, `${at}.letter`)),
    ...contentProblems(field, at),
  ];
}

function contentProblems(field: Field, at: string): BrokenRule[] {
  switch (field.kind) {
    case 'title':
    case 'departments':
    case 'grade':
      return [];
    case 'text':
    case 'schedule':
      return [...lengthProblems(field.maxLength, at), ...requiredProblems(field, at)];
    case 'money':
      return [
        ...labelProblems(field.unit, `${at}.unit`),
        ...lengthProblems(field.maxLength, at),
        ...requiredProblems(field, at),
      ];
    case 'choice':
      return [
        ...(field.options.length === 0 ? [broken(`${at}.options`, 'nothingToChoose')] : []),
        ...field.options.flatMap(({ key, label }, index) => [
          ...keyProblems(key, `${at}.options.${index}.key`),
          ...labelProblems(label, `${at}.options.${index}.label`),
        ]),
        ...requiredProblems(field, at),
      ];
    case 'indicators':
      return Object.entries(field.columns).flatMap(([column, label]) => labelProblems(label, `${at}.columns.${column}`));
  }
}

function lengthProblems(length: number, at: string): BrokenRule[] {
  const fits = Number.isInteger(length) && length >= 1 && length <= MAX_FIELD_TEXT;
  return fits ? [] : [broken(`${at}.maxLength`, 'lengthOutOfRange', String(MAX_FIELD_TEXT))];
}

function requiredProblems({ required }: { readonly required?: true | { readonly grades: readonly string[] } | undefined }, at: string) {
  return typeof required === 'object' && required.grades.length === 0 ? [broken(`${at}.required`, 'nothingToChoose')] : [];
}

function stepProblems(step: RouteStep, route: Route, index: number): BrokenRule[] {
  const at = `route.${index}`;
  if (!isMonthDay(step.due)) return [broken(`${at}.due`, 'dueInvalid', step.due)];
  const before = route[index - 1];
  const early = before !== undefined && isMonthDay(before.due) && inTheSpring(step.due) < inTheSpring(before.due);
  // Outside people read a sheet only from where its grade is settled (mayRead).
  const blind = step.actor.role === 'citizenCommittee' && !isSettledStage(step.stage);
  return [
    ...(early ? [broken(`${at}.due`, 'dueNotAscending', before.stage)] : []),
    ...(blind ? [broken(`${at}.actor`, 'cannotReadYet', step.stage)] : []),
  ];
}

/** A day of every year: 02-29 is not. */
function isMonthDay(value: string): boolean {
  return /^\d\d-\d\d$/.test(value) && isLocalDate(`2001-${value}`);
}

/** In the order in which the days come after a fiscal year has ended. */
function inTheSpring(due: string): string {
  return `${due > '03-31' ? 0 : 1}-${due}`;
}
