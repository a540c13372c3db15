import { z } from 'zod';
import { LICENCE_KEYS } from '#libs/domain/publication/licence.js';
import { REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import type { Report } from './report.js';
import type { ReportCell } from './report-cell.js';
import type { ReportColumn } from './report-column.js';

/**
 * The published JSON as a schema: for tests, and for whoever reads the file back. What it says of each property is
 * published with it, as JSON Schema and in docs/report-format.md.
 */

const localizedText = z
  .strictObject({
    ja: z.string().describe('In Japanese.'),
    en: z.string().optional().describe('In English, where the municipality has written it.'),
  })
  .meta({ id: 'LocalizedText', description: 'A text that the municipality wrote for its readers.' });

const fiscalYear = z
  .int()
  .meta({ id: 'FiscalYear', description: 'The calendar year in which a fiscal year begins: 2019 is April 2019 to March 2020, 令和元年度.' });

const typed = (what: string) => z.string().describe(`${what} As typed; empty where nothing was.`);

const summary = z
  .strictObject({
    total: z.int().nonnegative().describe('How many items are counted.'),
    blank: z.int().nonnegative().describe('How many of them have no mark.'),
    marks: z
      .array(
        z.strictObject({
          symbol: z.string().describe('The mark.'),
          count: z.int().nonnegative().describe('How many items have it.'),
          percent: z
            .string()
            .regex(/^\d{1,3}\.\d{2}$/)
            .describe('Share of the items with a mark, in percent to two places.'),
        }).meta({ id: 'MarkCount', description: 'How often one mark was given.' }),
      )
      .describe('Every mark of the scale, in its order; none where no grade is published.'),
  })
  .meta({ id: 'Summary', description: '集計: how many counted items have which mark.' });

const indicatorValues = z.array(
  z
    .strictObject({ fiscalYear, value: z.string().describe('As typed; empty where nothing was.') })
    .meta({ id: 'IndicatorValue', description: 'An indicator’s value of one year.' }),
);

const indicator = z
  .strictObject({
    key: z.string().describe('Stable identifier, the same wherever the indicator is listed.'),
    name: z.string().describe('Its name.'),
    baseline: typed('Where it began.'),
    target: typed('Where it is to go.'),
    values: indicatorValues.describe('The printed years, those of the column.'),
    trend: z
      .enum(['improved', 'worsened', 'unchanged', 'cannotSay'])
      .describe('The value of the last reviewed year against the baseline.'),
    reached: z
      .enum(['reached', 'notReached', 'cannotSay'])
      .describe('The value of the last reviewed year against the target.'),
    series: indicatorValues.describe('All years up to the last reviewed one with a value, oldest first.'),
    relisted: z.boolean().describe('再掲: the same indicator as in an earlier row.'),
  })
  .meta({ id: 'Indicator', description: '数値目標: an indicator as an item lists it.' });

const cell: z.ZodType<ReportCell> = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('title'), text: z.string().describe('The item’s title.') })
      .meta({ id: 'TitleCell', description: 'In a title column.' }),
    z
      .strictObject({
        kind: z.literal('departments'),
        names: z.array(z.string()).describe('In printed order, the lead first.'),
      })
      .meta({ id: 'DepartmentsCell', description: 'In a departments column.' }),
    z
      .strictObject({ kind: z.literal('text'), text: typed('What was written.') })
      .meta({ id: 'TextCell', description: 'In a text column.' }),
    z
      .strictObject({
        kind: z.literal('choice'),
        option: z
          .strictObject({ key: z.string().describe('Stable identifier of the option.'), label: localizedText })
          .meta({ id: 'Option', description: 'One of the options of a choice.' })
          .nullable()
          .describe('What was chosen; null: nothing.'),
      })
      .meta({ id: 'ChoiceCell', description: 'In a choice column.' }),
    z
      .strictObject({
        kind: z.literal('money'),
        years: z
          .array(
            z
              .strictObject({ fiscalYear, amount: typed('In the column’s unit.'), note: typed('How it was computed.') })
              .meta({ id: 'Amount', description: 'An amount of one year.' }),
          )
          .describe('By year of the column.'),
      })
      .meta({ id: 'MoneyCell', description: 'In a money column.' }),
    z
      .strictObject({
        kind: z.literal('schedule'),
        actions: z
          .array(
            z
              .strictObject({
                name: z.string().describe('What is to be done.'),
                cells: z.array(z.string()).describe('By year of the column; → where the year before goes on.'),
              })
              .meta({ id: 'Action', description: 'One line of a schedule.' }),
          )
          .describe('In printed order.'),
      })
      .meta({ id: 'ScheduleCell', description: 'In a schedule column.' }),
    z
      .strictObject({ kind: z.literal('indicators'), indicators: z.array(indicator).describe('In printed order.') })
      .meta({ id: 'IndicatorsCell', description: 'In an indicators column.' }),
    z
      .strictObject({
        kind: z.literal('grade'),
        symbol: z.string().nullable().describe('The mark; null: none yet, or the item takes none.'),
      })
      .meta({ id: 'GradeCell', description: 'In a grade column.' }),
  ])
  .meta({ id: 'Cell', description: 'What stands in a row below a column; its kind is the column’s.' });

const columnKey = z.string().describe('Stable identifier of the field.');
const columnBase = {
  letter: z.string().nullable().describe('The letter that the document prints beside the label: A, B …'),
  label: localizedText.describe('Its heading.'),
  carriedOver: z.boolean().describe('転記: copied from the plan.'),
  yearly: z.boolean().describe('Written anew for the reviewed years; also what earlierYears hold.'),
};

const years = z
  .array(
    z
      .strictObject({ fiscalYear, label: localizedText.describe('Its heading.') })
      .meta({ id: 'Year', description: 'A year that a column prints.' }),
  )
  .describe('The years that it prints.');

const column: z.ZodType<ReportColumn> = z
  .discriminatedUnion('kind', [
    z.strictObject({ key: columnKey, kind: z.literal('title'), ...columnBase }).meta({ id: 'TitleColumn', description: 'The items’ titles.' }),
    z
      .strictObject({ key: columnKey, kind: z.literal('departments'), ...columnBase })
      .meta({ id: 'DepartmentsColumn', description: '担当課・関係課.' }),
    z.strictObject({ key: columnKey, kind: z.literal('text'), ...columnBase }).meta({ id: 'TextColumn', description: 'Prose.' }),
    z.strictObject({ key: columnKey, kind: z.literal('choice'), ...columnBase }).meta({ id: 'ChoiceColumn', description: 'One of some options.' }),
    z
      .strictObject({
        key: columnKey,
        kind: z.literal('money'),
        ...columnBase,
        unit: localizedText.describe('What amounts are counted in: 千円.'),
        years,
      })
      .meta({ id: 'MoneyColumn', description: 'An amount for each reviewed year.' }),
    z
      .strictObject({ key: columnKey, kind: z.literal('schedule'), ...columnBase, years })
      .meta({ id: 'ScheduleColumn', description: '工程: actions by the years of the plan.' }),
    z
      .strictObject({
        key: columnKey,
        kind: z.literal('indicators'),
        ...columnBase,
        indicatorLabels: z
          .strictObject({
            name: localizedText.describe('Heading of the names.'),
            baseline: localizedText.describe('Heading of the baselines.'),
            target: localizedText.describe('Heading of the targets.'),
          })
          .meta({ id: 'IndicatorLabels', description: 'What a plan calls the parts of an indicator.' }),
        years,
      })
      .meta({ id: 'IndicatorsColumn', description: '数値目標等.' }),
    z
      .strictObject({ key: columnKey, kind: z.literal('grade'), ...columnBase })
      .meta({ id: 'GradeColumn', description: '評価: a mark of the scale.' }),
  ])
  .meta({ id: 'Column', description: 'A column of the table, a field of the sheets.' });

const marks = z
  .array(
    z
      .strictObject({
        symbol: z.string().describe('As printed: A, ◎, 4.'),
        word: localizedText.describe('What it means.'),
        tone: z.enum(['good', 'fair', 'behind', 'bad', 'neutral']).describe('How it is coloured.'),
      })
      .meta({ id: 'Mark', description: 'A mark of the scale.' }),
  )
  .describe('The scale, in its order; empty where no grade is published.');

const noteNumber = z.int().positive();

const row = z
  .strictObject({
    itemKey: z.string().describe('Stable identifier of the item, the same from year to year.'),
    number: z.string().describe('Its printed number.'),
    depth: z.union([z.literal(0), z.literal(1)]).describe('1: a part of the nearest row of depth 0 above it.'),
    graded: z.boolean().describe('false: the item has values and takes no grade.'),
    counted: z.boolean().describe('In the summaries: graded, and not abolished or split before the reviewed years.'),
    addedIn: fiscalYear
      .nullable()
      .default(null)
      .describe('The fiscal year in which it was added to the plan, also by a split; null: it is there since the plan was made, or the document is older than this property.'),
    notes: z.array(noteNumber).describe('Numbers of the notes that name this item.'),
    cells: z.array(cell).describe('By column, in the columns’ order.'),
  })
  .meta({ id: 'Row', description: '取組項目: an item.' });

const section = z
  .strictObject({
    key: z.string().describe('Stable identifier of the section.'),
    depth: z.int().nonnegative().describe('0 for the first level.'),
    levelName: localizedText.describe('What the plan calls sections of this level.'),
    label: z.string().describe('Its printed number.'),
    title: z.string().describe('Its title.'),
    preface: z.string().describe('Prose between heading and table; may be empty.'),
    rows: z.array(row).describe('In printed order, parts behind the item that they are parts of; may be empty.'),
    summary: summary.describe('Over the counted rows of this section and of those below it.'),
  })
  .meta({ id: 'Section', description: '基本方針・施策: a node of the plan’s tree.' });

const namedItem = z
  .strictObject({
    itemKey: z.string().describe('Stable identifier of the item.'),
    number: z.string().describe('Its printed number.'),
    title: z.string().describe('Its title.'),
  })
  .meta({ id: 'NamedItem', description: 'An item that a note names.' });

const note = z
  .strictObject({
    number: noteNumber.describe('1 for ※1.'),
    kind: z.enum(['merged', 'abolished', 'split']).describe('What became of the items: 統合, 廃止, 分割.'),
    items: z.array(namedItem).min(1).describe('The items that ended.'),
    into: namedItem.nullable().describe('The item that carries merged ones on.'),
    splitInto: z.array(namedItem).describe('The items that a split one became.'),
    fiscalYear: fiscalYear.describe('The last year that they were reviewed for.'),
    reason: z.string().describe('Why; may be empty.'),
    markOfInto: z.boolean().describe('They are counted with the mark of the item that carries them on.'),
  })
  .meta({ id: 'Note', description: '注記: items that ended.' });

const earlierYear = z
  .strictObject({
    fiscalYearFrom: fiscalYear.describe('First reviewed year.'),
    fiscalYearTo: fiscalYear.describe('Last reviewed year.'),
    marks,
    summary: summary.describe('Of those years.'),
    labels: z
      .array(localizedText.nullable())
      .describe('What those years called this report’s columns; null where the items have no cells of it.'),
    items: z
      .array(
        z
          .strictObject({
            itemKey: z.string().describe('Stable identifier of the item.'),
            graded: z.boolean().describe('Whether it took a grade then.'),
            counted: z.boolean().describe('Whether it was counted then.'),
            cells: z
              .array(cell.nullable())
              .describe('By column of this report; null where the column is not yearly, or there was none like it.'),
          })
          .meta({ id: 'EarlierItem', description: 'An item as an earlier review left it.' }),
      )
      .describe('The items that those years reviewed, in their printed order.'),
  })
  .meta({ id: 'EarlierYear', description: 'A review before this one.' });

const change = z
  .strictObject({
    kind: z.enum(['added', 'removed', 'changed']).describe('What happened to it.'),
    itemKey: z.string().nullable().describe('The item; null: the section itself.'),
    sectionKey: z.string().describe('The section that it lies in.'),
    number: z.string().describe('Its printed number.'),
    title: z.string().describe('Its title.'),
    fields: z
      .array(
        z
          .strictObject({
            label: localizedText.describe('What was changed, in the words of the columns.'),
            before: z.string().describe('As the replaced version printed it.'),
            after: z.string().describe('As this version prints it.'),
          })
          .meta({ id: 'FieldChange', description: 'One thing that reads otherwise.' }),
      )
      .describe('Of something changed: what.'),
  })
  .meta({ id: 'Change', description: '訂正: one item or section that this version corrects.' });

export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    format: z.literal('nendo-report/2').describe('This format.'),
    municipality: z
      .strictObject({
        key: z.string().describe('Stable identifier, as in public addresses.'),
        name: localizedText.describe('Its name.'),
      })
      .meta({ id: 'Municipality', description: 'The local government that publishes.' }),
    plan: z
      .strictObject({
        key: z.string().describe('Stable identifier, as in public addresses.'),
        name: localizedText.describe('Its name.'),
        periodFrom: fiscalYear.describe('First year of the plan.'),
        periodTo: fiscalYear.describe('Last year of the plan.'),
        contact: localizedText.describe('Who answers questions.'),
        licence: z
          .strictObject({
            key: z.enum(LICENCE_KEYS).describe('SPDX identifier, where there is one.'),
            name: localizedText.describe('Its name.'),
            url: z.url().describe('Its text.'),
          })
          .meta({ id: 'Licence', description: 'Terms under which the results may be used again.' })
          .nullable()
          .describe('Terms of use; null: none are stated.'),
      })
      .meta({ id: 'Plan', description: 'The plan that was reviewed.' }),
    title: localizedText.describe('Title of the document: 進行管理集計表.'),
    layout: z.enum(REPORT_LAYOUTS).describe('table: one table of all items. pages: pages for each item.'),
    fiscalYearFrom: fiscalYear.describe('First reviewed year.'),
    fiscalYearTo: fiscalYear.describe('Last reviewed year; the same as the first one unless several were reviewed together.'),
    asOf: z.iso.date().describe('Last day of the last reviewed year.'),
    release: z
      .strictObject({
        version: z.int().nonnegative().describe('1, and one more for each correction; 0 in a preview.'),
        note: z.string().describe('What the version is about; may be empty.'),
        publishedAt: z.iso.datetime({ offset: true }).nullable().describe('When it was published; null in a preview.'),
        replaces: z.int().positive().nullable().describe('The version that this one corrects.'),
        history: z
          .strictObject({
            seq: z.int().nonnegative().describe('How many entries the history had.'),
            hash: z.string().regex(/^[0-9a-f]+$/).describe('Hash of the last one, hexadecimal.'),
          })
          .meta({ id: 'HistoryHead', description: 'Head of the municipality’s hash-chained history.' })
          .nullable()
          .describe('When the report was made; null in a preview.'),
      })
      .meta({ id: 'Release', description: 'What tells one version from another.' }),
    marks,
    columns: z.array(column).describe('In printed order.'),
    sections: z.array(section).describe('In printed order, parents before their children.'),
    notes: z.array(note).describe('By number, from 1 on without a gap.'),
    summary: summary.describe('Over all counted rows.'),
    earlierYears: z.array(earlierYear).describe('The reviews before this one that the public may read, oldest first.'),
    changes: z.array(change).describe('What this version says otherwise than the one that it replaces.'),
  })
  .meta({ title: 'nendo-report/2', description: 'The yearly review of a plan, as a municipality publishes it.' });
