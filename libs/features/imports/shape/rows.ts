import { z } from 'zod';
import { MAX_INDICATOR_VALUE_LENGTH } from '#libs/domain/template/sheet-template.js';
import { expected } from '../messages/messages.js';
import { filled, fiscalYear, key, orEmpty, refined, storable, text } from './primitives.js';

/** The tables' rows, column by column. A column that is not there reads as empty. */

const MAX_NAME = 300;
const MAX_PROSE = 20_000;

const names = z
  .string()
  .transform((cell) => (cell === '' ? [] : cell.split(';')))
  .pipe(
    refined(
      z.array(text(100)),
      (list) => list.every((name) => name !== '' && name === name.trim()) && new Set(list).size === list.length,
      expected('departmentNames'),
    ),
  );

export const sectionRow = z.object({
  key,
  parent: orEmpty(key),
  label: text(50),
  title: filled(MAX_NAME),
  preface: text(MAX_PROSE),
});

export const itemRow = z.object({
  key,
  number: filled(50),
  section: key,
  parent: orEmpty(key),
  title: filled(MAX_NAME),
  departments: names,
  graded: z.enum(['', 'yes', 'no']).transform((word) => word !== 'no'),
  since: orEmpty(fiscalYear),
  ended: orEmpty(fiscalYear),
  mergedInto: orEmpty(key),
  endReason: text(1000),
  splitFrom: orEmpty(key),
});

/** item-01@3;item-06@2 */
const places = z
  .string()
  .transform((cell) => cell.split(';').map((place) => /^([a-z][a-zA-Z0-9-]*)@([1-9]\d{0,3})$/.exec(place)))
  .pipe(
    refined(
      z.array(z.custom<RegExpExecArray | null>()),
      (list) => list.every((place) => place !== null),
      expected('places'),
    ),
  )
  .transform((list) => list.map((place) => ({ item: place![1]!, position: Number(place![2]) })));

export const indicatorRow = z.object({
  key,
  name: filled(MAX_NAME),
  items: places,
  baseline: text(MAX_INDICATOR_VALUE_LENGTH),
  target: text(MAX_INDICATOR_VALUE_LENGTH),
  better: z.enum(['', 'more', 'less']).transform((word) => (word === '' ? null : word)),
});

/** Beside these a schedule has a column for each year of the plan. */
export const scheduleRow = z.object({ item: key, field: key, action: filled(MAX_PROSE) });

const departmentName = refined(filled(100), (name) => name === name.trim() && !name.includes(';'), expected('departmentNames'));

export const departmentRow = z.object({
  name: departmentName,
  parent: orEmpty(departmentName),
  since: orEmpty(fiscalYear),
  until: orEmpty(fiscalYear),
  successors: names,
});

export const assignmentRow = z.object({
  item: key,
  since: fiscalYear,
  departments: refined(names, (list) => list.length > 0, expected('departmentNames')),
});

/** How long a value may be depends on the field: check/check-results.ts. */
export const resultRow = z.object({ item: key, field: filled(300), value: storable });
