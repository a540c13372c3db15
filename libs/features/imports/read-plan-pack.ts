import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { z, ZodType } from 'zod';
import type { PackProblem, PlanPack } from './plan-pack.js';
import { indicatorRowSchema, itemRowSchema, PackError, planFileSchema, sectionRowSchema } from './plan-pack.js';

/** Reads a pack's folder. Throws a PackError with every problem of every file. */
export async function readPlanPack(folder: string): Promise<PlanPack> {
  const problems: PackProblem[] = [];
  const plan = checked(
    planFileSchema,
    parseYaml(await readFile(path.join(folder, 'plan.yaml'), 'utf8')),
    'plan.yaml',
    null,
    problems,
  );
  const sections = await readRows(folder, 'sections.csv', sectionRowSchema, problems);
  const items = await readRows(folder, 'items.csv', itemRowSchema, problems);
  const indicators = await readRows(folder, 'indicators.csv', indicatorRowSchema, problems);
  if (problems.length === 0) problems.push(...referenceProblems({ plan: plan!, sections, items, indicators }));
  if (problems.length > 0) throw new PackError(problems);
  return { plan: plan!, sections, items, indicators };
}

/** A CSV file's rows as records of strings; a byte order mark and both kinds of line ends are fine. */
export async function readCsv(file: string): Promise<Record<string, string>[]> {
  return parseCsv(await readFile(file), { columns: true, bom: true, skip_empty_lines: true, trim: false });
}

async function readRows<Schema extends ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  problems: PackProblem[],
): Promise<z.output<Schema>[]> {
  const records = await readCsv(path.join(folder, file));
  return records.flatMap((record, index) => checked(schema, record, file, index + 2, problems) ?? []);
}

function checked<Schema extends ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
  row: number | null,
  problems: PackProblem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const column = issue.path.join('.');
    const found = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
    problems.push({ file, row, column, found: String(found ?? ''), expected: issue.message });
  }
  return undefined;
}

function referenceProblems(pack: PlanPack): PackProblem[] {
  const sections = new Set(pack.sections.map((section) => section.key));
  const items = new Set(pack.items.map((item) => item.key));
  return [
    ...pack.sections.flatMap((section, index) =>
      section.parent === '' || sections.has(section.parent)
        ? []
        : [problem('sections.csv', index, 'parent', section.parent, 'the key of a section')],
    ),
    ...pack.items.flatMap((item, index) =>
      sections.has(item.section) ? [] : [problem('items.csv', index, 'section', item.section, 'the key of a section')],
    ),
    ...pack.indicators.flatMap((indicator, index) =>
      placesOf(indicator.items).flatMap(({ item }) =>
        items.has(item) ? [] : [problem('indicators.csv', index, 'items', item, 'the key of an item')],
      ),
    ),
  ];
}

function problem(file: string, index: number, column: string, found: string, expected: string): PackProblem {
  return { file, row: index + 2, column, found, expected };
}

/** item-01@3;item-06@2: where an indicator stands, its own item first. */
export function placesOf(items: string): { readonly item: string; readonly position: number }[] {
  return items.split(';').map((place) => {
    const [item, position] = place.split('@');
    return { item: item!, position: Number(position) };
  });
}
