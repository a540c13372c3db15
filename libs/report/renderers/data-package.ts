import { createHash } from 'node:crypto';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { dataMessagesFor, inBothLanguages } from '../messages/data.js';
import type { DataMessages } from '../messages/data-messages.js';
import { RECORD_LOCALE } from '../messages/messages.js';
import type { DownloadFormat, PublishedFile } from '../published-file.js';
import { SCHEMA_FILE } from '../report-json-schema.js';
import type { Report } from '../report.js';
import { printedFiscalYears, printedPlan } from '../report-wording.js';
import { longTableSchema, printedTableSchema } from './table-schema.js';

/** How our CSV is written, as a Table Dialect. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/**
 * datapackage.json (Data Package v2): what was published, by whom, on what terms, and of each download its size, its
 * hash and what is in it. earlier: what was made before it; what is no download is left out.
 */
export function renderDataPackage(report: Report, earlier: readonly PublishedFile[]): string {
  return `${JSON.stringify(dataPackage(report, earlier), null, 2)}\n`;
}

function dataPackage(report: Report, earlier: readonly PublishedFile[]) {
  const { municipality, plan, release } = report;
  const publisher = inLocale(municipality.name, RECORD_LOCALE);
  const years = printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, RECORD_LOCALE);
  const planName = inLocale(plan.name, RECORD_LOCALE);
  const title = inLocale(report.title, RECORD_LOCALE);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(report),
    title: [publisher, planName, years, title].join(' '),
    description: inBothLanguages((words, locale) => descriptionOf(report, words, locale)),
    version: `${release.version}.0.0`,
    ...(release.publishedAt === null ? {} : { created: release.publishedAt }),
    keywords: [...new Set([dataMessagesFor('ja').dataset.keyword, dataMessagesFor('en').dataset.keyword, publisher, planName, years])],
    contributors: [
      { title: publisher, roles: ['creator', 'publisher'] },
      { title: inLocale(plan.contact, RECORD_LOCALE), organization: publisher, roles: ['contact'] },
    ].filter((contributor) => contributor.title !== ''),
    ...(plan.licence && {
      licenses: [{ name: plan.licence.key, title: inLocale(plan.licence.name, RECORD_LOCALE), path: plan.licence.url }],
    }),
    sources: [{ title: `${printedPlan(plan, RECORD_LOCALE)} ${title}`, path: 'index.html' }],
    resources: earlier.flatMap((file) => (isData(file.format) ? [resourceOf(file, file.format)] : [])),
  };
}

/** Each review is a data set of its own; its corrections are versions of it. */
function packageName({ municipality, plan, fiscalYearFrom, fiscalYearTo }: Report): string {
  const years = fiscalYearFrom === fiscalYearTo ? [fiscalYearTo] : [fiscalYearFrom, fiscalYearTo];
  return [municipality.key, plan.key, ...years].join('-');
}

/** In paragraphs, the first of which says what it is. */
function descriptionOf(report: Report, { dataset }: DataMessages, locale: Locale): string {
  const { municipality, plan, release } = report;
  const years = printedFiscalYears(report.fiscalYearFrom, report.fiscalYearTo, locale);
  return [
    dataset.description(inLocale(municipality.name, locale), inLocale(plan.name, locale), years),
    ...(release.publishedAt === null ? [dataset.preview] : []),
    ...(release.note === '' ? [] : [dataset.versionNote(release.note)]),
    plan.licence ? dataset.licence(inLocale(plan.licence.name, locale)) : dataset.noLicence,
    dataset.manifest,
  ].join('\n\n');
}

type DataFormat = Exclude<DownloadFormat, 'dataPackage'>;

function isData(format: PublishedFile['format']): format is DataFormat {
  return format !== null && format !== 'html' && format !== 'dataPackage';
}

function resourceOf({ name, mediaType, body }: PublishedFile, format: DataFormat) {
  const [mediatype = mediaType, charset] = mediaType.split('; charset=');
  return {
    name: name.replaceAll('.', '-'),
    path: name,
    title: `${dataMessagesFor('ja').resources[format].title} / ${dataMessagesFor('en').resources[format].title}`,
    description: inBothLanguages((words) => words.resources[format].description),
    format: name.slice(name.lastIndexOf('.') + 1),
    mediatype,
    ...(charset === undefined ? {} : { encoding: charset }),
    bytes: body.byteLength,
    hash: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    ...contentsOf(format, body),
  };
}

/** What a program finds in it. */
function contentsOf(format: DataFormat, body: Buffer) {
  switch (format) {
    case 'csv': {
      const schema = printedTableSchema(body);
      return { type: 'table', dialect: DIALECT, ...(schema && { schema }) };
    }
    case 'csvLong':
      return { type: 'table', dialect: DIALECT, schema: longTableSchema() };
    case 'json':
      return { schema: SCHEMA_FILE };
    case 'pdf':
    case 'xlsx':
      return {};
  }
}
