import type { ReportMessages } from './report-messages.js';
import { site } from './site-en.js';

export const en: ReportMessages = {
  fiscalYearSpan: (from, to) => `${from}–${to}`,
  planWithPeriod: (plan, period) => `${plan} (${period})`,
  asOf: (date) => `As of ${date}`,
  version: (version) => `Version ${version}`,
  publishedOn: (date) => `Published ${date}`,
  versionNote: 'About this version',
  preview: 'Preview (not yet published)',
  summary: {
    heading: (grade) => `${grade} in total`,
    caption: (grade) => `Number and share of items: ${grade}`,
    group: 'Section',
    wholePlan: 'Whole plan',
    total: 'Total',
    blank: 'Not graded',
    count: (count) => String(count),
    percentBasis: 'Percentages are of the items that have a mark. They may not add up to 100% because of rounding.',
    uncounted: 'Items that take no grade and items that were abolished or split before are not counted.',
    noItems: 'There are no items to count.',
    chartTitle: (grade) => `${grade}: the whole plan and each section`,
    chartPiece: (symbol, count) => `${symbol}: ${count}`,
    chartRow: (label, total, marks) => `${label}: ${total} items; ${marks.join(', ')}.`,
    chartBlank: (count) => `not graded ${count}`,
    chartMark: (mark, count, percent) => `${mark} ${count} (${percent}%)`,
  },
  table: {
    heading: 'Items',
    caption: (section) => `${section}: `,
    captionCount: (items, parts) =>
      [counted(items, 'item'), ...(parts === 0 ? [] : [counted(parts, 'part')])].join(', '),
    number: 'No.',
    scrollable: (name) => `Table of ${name} (scrolls sideways)`,
    scrollHint: 'Where a table is wider than the screen, it scrolls sideways.',
    emptySection: 'This section has no items.',
    nothingWritten: 'Nothing written',
    noIndicators: 'No indicators',
    notGraded: 'Not graded',
    notGradedAtAll: 'Takes no grade',
    gradedInParts: 'Graded in its parts',
    abolished: 'Abolished',
    split: 'Split',
    part: 'Part',
    nothingPlanned: 'Nothing planned',
    action: 'Action',
    scheduleCaption: (item) => `Schedule of ${item}`,
    goesOn: (years) => ` (${years})`,
    continued: (years) => `Goes on from before (${years})`,
    relisted: (indicator) => `${indicator} (relisted)`,
    carriedOver: (columns) => `Copied from the plan: ${columns.join(', ')}.`,
    carriedOverLabel: (label) => `“${label}”`,
    carriedOverPart: (column, parts) => `${column} (${parts.join('; ')})`,
    legend: (gradeLabel) => `${gradeLabel}:`,
  },
  indicator: {
    trend: { improved: 'Improved', worsened: 'Worsened', unchanged: 'Unchanged', cannotSay: 'Cannot be said' },
    reached: { reached: 'Target reached', notReached: 'Target not reached', cannotSay: 'Cannot be said' },
    comparedWith: (baseline) => `Compared with “${baseline}”`,
    reaches: (target) => `“${target}” reached`,
    explanation: (value, baseline, target) =>
      `“Improved”, “Worsened” and “Unchanged” compare “${value}” with “${baseline}”; “Target reached” compares it with “${target}”. Values that cannot be compared have none of them.`,
    chartTitle: (indicator) => `“${indicator}” over the years`,
    chartBaseline: (value) => `Baseline ${value}`,
    chartTarget: (value) => `Target ${value}`,
    chartPoint: (year, value) => `${year} ${value}`,
    chartGap: (year, value) => (value === '' ? `${year} no value` : `${year} ${value} (not drawn)`),
    chartSentence: (parts) => `${parts.join(', ')}.`,
  },
  notes: {
    heading: 'Notes',
    mark: (number) => `※${number}`,
    item: (number, title) => (number === '' ? `“${title}”` : `${number} “${title}”`),
    merged: (items, into, year) => `${listed(items)} ${wasOrWere(items)} merged into ${into} in ${year}.`,
    abolished: (items, year) => `${listed(items)} ${wasOrWere(items)} abolished in ${year}.`,
    split: (items, into, year) => `${listed(items)} ${wasOrWere(items)} split into ${listed(into)} in ${year}.`,
    reason: (reason) => `Reason: ${reason}`,
    markOfInto: 'The grade shown is that of the item merged into.',
    rows: 'In the table:',
  },
  csv: {
    partOf: 'Part of',
    note: 'Note',
    unit: (unit) => ` (${unit})`,
    moneyNote: 'how computed',
    action: (name, years) => `${name}: ${years.join(', ')}`,
    planned: (years, text) => `${years} ${text}`,
    gradeSymbol: 'symbol',
    gradeWord: 'meaning',
    departmentSeparator: ', ',
  },
  page: {
    siteName: 'Progress of plans',
    skipToMain: 'Skip to main content',
    breadcrumb: 'You are here',
    home: 'Published reviews',
    downloads: 'Downloads',
    download: (format, size) =>
      ({
        pdf: `For printing (PDF, ${size})`,
        xlsx: `Table (Excel, ${size})`,
        csv: `Table data (CSV, ${size})`,
        csvLong: `Data, one value a line (CSV, ${size})`,
        json: `All data (JSON, ${size})`,
        dataPackage: `Description of the data (JSON, ${size})`,
      })[format],
    bytes: 'bytes',
    aboutRelease: 'About this publication',
    contact: 'Contact',
    versionTerm: 'Version',
    publishedTerm: 'Published',
    fixedAddress: 'Permanent address of this version',
    history: 'Hash of the change history',
    historyEntry: (seq) => `up to entry ${seq}`,
  },
  home: {
    heading: 'Published reviews of plans',
    lead: 'How far the municipality’s plans have come, published for each fiscal year.',
    nothingPublishedHeading: 'Nothing has been published yet',
    nothingPublished: 'Once a yearly review is finished and its result is published, it appears on this page.',
    review: (fiscalYears) => `Review of ${fiscalYears}`,
    staff: 'Staff sign in here',
  },
  notFound: {
    heading: 'Page not found',
    explanation:
      'The address may have changed, or the fiscal year is not published yet. Please choose a plan and a year from the home page.',
    toHome: 'To the published reviews',
  },
  site,
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A, B and C */
function listed(items: readonly string[]): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(' and ');
}

function wasOrWere(items: readonly string[]): string {
  return items.length === 1 ? 'was' : 'were';
}
