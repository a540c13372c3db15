import { buildReport } from '#libs/report/build-report.js';
import { CYCLE } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import { SPAN_CYCLE } from '#libs/report/fixtures/span-cycle.fixture.js';
import { LONG_COLUMN_TITLES } from '#libs/report/long-column-titles.js';
import { LONG_COLUMNS } from '#libs/report/long-columns.js';
import { dataMessagesFor } from '#libs/report/messages/data.js';
import { messagesFor } from '#libs/report/messages/messages.js';
import { plainHeadings } from '#libs/report/plain-text.js';
import type { ReportColumn } from '#libs/report/report-column.js';
import { reportJsonSchema, SCHEMA_ADDRESS, SCHEMA_FILE } from '#libs/report/report-json-schema.js';

/** The published files for programs, described from the tables and schemas that make them. */
export function reportFormatDoc(): string {
  return `# The published data

Generated from \`libs/report\`: a test fails when this page and the code differ, and \`UPDATE_DOCS=1\` set for that test writes
it again. Each publication has these files beside its pages, under the live address and, for ever, under that of its version:

| file | what it is |
|---|---|
| \`report.json\` | everything that was published ([below](#reportjson)), for programs |
| \`report-long.csv\` | one value a line, the same columns for every plan ([below](#report-longcsv)), for statistics and databases |
| \`report.csv\` | the table as it is printed ([below](#reportcsv)), for spreadsheets |
| \`${SCHEMA_FILE}\` | JSON Schema of \`report.json\`; also at \`${SCHEMA_ADDRESS}\` of every installation |
| \`datapackage.json\` | [Data Package](https://datapackage.org) v2: title, publisher, licence, and of each download its size, SHA-256 and columns |

Scripts of any site may fetch them (\`Access-Control-Allow-Origin: *\`): with a plain GET, without credentials.

Texts are the municipality's own, as typed. Years are fiscal years by the calendar year in which they begin: 2019 is April
2019 to March 2020, 令和元年度. No licence in the data package means that none is stated. The files of one version never
change; a correction is a new version.

## report-long.csv
${CSV_FORM}

The header is below; the Japanese names are the titles in the data package's Table Schema.

- Each value stands once. \`review_from\`, \`review_to\`, \`item_key\`, \`field_key\`, \`position\`, \`measure\` and \`fiscal_year\`
  tell it from all others.
- A field for one value has a line also where nothing was written. Departments, actions and indicators have as many lines as
  there are.
- The marks of this review: lines where \`review_to\` equals \`report_to\`, \`field_kind\` is \`grade\` and \`counted\` is true, by
  \`value\`. They are the published totals; an empty \`value\` has no mark.
- Each publication repeats what the reviews before it said, in their words of then. Who joins the files of several years keeps
  the lines where \`review_to\` equals \`report_to\`.
- Prefaces of sections and the notes (※) are in \`report.json\`.

| column | 見出し | type | meaning |
|---|---|---|---|
${LONG_COLUMNS.map(longRow).join('\n')}

\`\`\`python
import pandas as pd
data = pd.read_csv("report-long.csv")
marks = data[(data.field_kind == "grade") & data.counted & (data.review_to == data.report_to)]
print(marks.value_counts("value"))
\`\`\`

## report.csv
${CSV_FORM}

A line for each indicator of an item, with the item's other columns on each; one line for an item without. The headings are the plan's own words with its letters, so the columns differ by plan. First come where the item stands and its notes, then the
columns of the plan in its order:

| columns | for example | what stands there |
|---|---|---|
| levels of the plan | ${code(CYCLE.plan.levels.map(({ ja }) => ja))} | headings of the sections, one column a level |
| ${words.pages.partOf} | | number and title of the item that this one is a part of; only where there are parts |
| ${words.table.number} | | the printed number |
| ${words.csv.note} | | when the item was added to the plan, and the ※ notes on items that ended, whole |
${(Object.keys(PRINTED) as ReportColumn['kind'][]).map(printedRow).join('\n')}

## report.json
UTF-8, keys always in the same order. \`format\` names the form. It may gain properties with a default, which documents
published before lack and which are optional below; whatever else differs gets the next number. The schema beside a document
(\`report.schema.json\`) is the one that it follows.
\`readReport\` (\`libs/report/read-report.ts\`) also reads the first one, \`nendo-report/1\`, which had no \`plan.licence\`, \`layout\`,
\`release.replaces\`, \`yearly\`, \`series\`, \`earlierYears\` and \`changes\`.

${jsonTables()}
`;
}

const words = messagesFor('ja');

const CSV_FORM = `UTF-8 with BOM, CRLF, commas; every cell in quotes but empty ones. A cell that a spreadsheet could run as a formula (it
begins with =, +, -, @, or a blank and one of them) has an apostrophe before it; a dash alone and plain signed numbers have
not.`;

function longRow({ name, type, required }: (typeof LONG_COLUMNS)[number]): string {
  return row([code([name]), LONG_COLUMN_TITLES[name], required ? `${type}, never empty` : type, dataMessagesFor('en').longColumns[name]]);
}

/** What stands below the headings of each kind of column. */
const PRINTED: Readonly<Record<ReportColumn['kind'], string>> = {
  title: 'the item’s title',
  departments: 'departments, joined by 、',
  text: 'prose',
  choice: 'the chosen option',
  money: 'for each year: the amount as typed, and how it was computed',
  schedule: 'a line in the cell for each action, with its years',
  indicators: 'name, baseline, target, a value for each printed year, and how the reviewed value compares',
  grade: 'the mark, and what it means (or why there is none)',
};

function printedRow(kind: ReportColumn['kind']): string {
  const columns = [CYCLE, SPAN_CYCLE].flatMap((cycle) => buildReport(cycle).columns);
  const example = columns.find((column) => column.kind === kind);
  return row([code([kind]), code(example ? plainHeadings(example) : []), PRINTED[kind]]);
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

function jsonTables(): string {
  const { $defs = {}, ...root } = reportJsonSchema() as unknown as Schema & { readonly $defs?: Readonly<Record<string, Schema>> };
  const described = Object.entries($defs).map(([name, schema]) => `### ${name}\n${bodyOf(schema, $defs)}`);
  return [bodyOf(root, $defs), ...described].join('\n\n');
}

function bodyOf(schema: Schema, all: Readonly<Record<string, Schema>>): string {
  const about = schema.description ?? '';
  if (schema.oneOf) return `${about}\nOne of: ${schema.oneOf.map(typeOf).join(', ')}.`;
  if (!schema.properties) return `${typeOf(schema)}. ${about}`;
  const rows = Object.entries(schema.properties).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? '' : ', optional';
    return row([code([name]), `${typeOf(property)}${optional}`, meaningOf(property, all)]);
  });
  return [about, '', '| property | type | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** Its own description, or that of what it holds. */
function meaningOf(schema: Schema, all: Readonly<Record<string, Schema>>): string {
  if (schema.const !== undefined && !schema.description) return 'Tells it from the others.';
  const referred = schema.$ref ?? schema.items?.$ref;
  return schema.description ?? (referred ? all[nameOf(referred)]?.description : undefined) ?? '';
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return `[${nameOf(schema.$ref)}](#${nameOf(schema.$ref).toLowerCase()})`;
  if (schema.const !== undefined) return code([JSON.stringify(schema.const)]);
  if (schema.enum) return schema.enum.map((value) => code([JSON.stringify(value)])).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? 'any'].flat().join(' or ');
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(parts: readonly string[]): string {
  return parts.map((part) => `\`${part}\``).join(', ');
}
