import { fileName } from '../public-address.js';
import type { DownloadFormat, PublishedFile, RenderTools, ReportFormat } from '../published-file.js';
import type { Report } from '../report.js';
import { renderReportSchema, SCHEMA_FILE, SCHEMA_MEDIA_TYPE } from '../report-json-schema.js';
import { renderLongCsv } from './csv-long.js';
import { renderCsv } from './csv.js';
import { renderDataPackage } from './data-package.js';
import { renderPages } from './html.js';
import { renderJson } from './json.js';
import { renderPdf } from './pdf.js';
import { renderXlsx } from './xlsx.js';

/** What the renderers before this one have made: pages link to it and say how large it is. */
export interface RenderContext extends RenderTools {
  readonly earlier: readonly PublishedFile[];
}

export interface ReportRenderer {
  /** Of what it makes, for who waits: one of the steps of a build. */
  readonly step: ReportFormat;
  readonly render: (report: Report, context: RenderContext) => readonly PublishedFile[] | Promise<readonly PublishedFile[]>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every published format. In this order, because the pages come last: they link to all the others. */
export const RENDERERS: readonly ReportRenderer[] = [
  { step: 'csv', render: (report) => [download('csv', 'csv', 'text/csv; charset=utf-8', renderCsv(report))] },
  { step: 'csvLong', render: (report) => [named('csvLong', 'report-long.csv', 'text/csv; charset=utf-8', renderLongCsv(report))] },
  { step: 'json', render: (report) => [download('json', 'json', 'application/json; charset=utf-8', renderJson(report))] },
  { step: 'xlsx', render: async (report) => [download('xlsx', 'xlsx', XLSX, Buffer.from(await renderXlsx(report)))] },
  {
    step: 'pdf',
    render: (report, { typeset }) => [download('pdf', 'pdf', 'application/pdf', renderPdf(report, typeset))],
  },
  {
    step: 'dataPackage',
    render: (report, { earlier }) => [
      named('dataPackage', 'datapackage.json', 'application/json; charset=utf-8', renderDataPackage(report, earlier)),
      { name: SCHEMA_FILE, mediaType: SCHEMA_MEDIA_TYPE, format: null, body: Buffer.from(renderReportSchema()) },
    ],
  },
  { step: 'html', render: (report, { earlier }) => renderPages(report, downloadsOf(earlier)) },
];

/** A publication's files, all of them or, when one cannot be made, none. onStep: called before each step. */
export async function renderAll(
  report: Report,
  tools: RenderTools,
  onStep: (step: ReportFormat, done: number, total: number) => void = () => undefined,
): Promise<PublishedFile[]> {
  const files: PublishedFile[] = [];
  for (const [done, { step, render }] of RENDERERS.entries()) {
    onStep(step, done, RENDERERS.length);
    files.push(...(await render(report, { ...tools, earlier: files })));
  }
  return files;
}

function named(format: DownloadFormat, name: string, mediaType: string, body: string): PublishedFile {
  return { name, mediaType, format, body: Buffer.from(body) };
}

function download(format: DownloadFormat, extension: string, mediaType: string, body: string | Buffer): PublishedFile {
  return { name: fileName(extension), mediaType, format, body: Buffer.from(body) };
}

function downloadsOf(files: readonly PublishedFile[]) {
  return files.flatMap(({ format, name, body }) =>
    format === null || format === 'html' ? [] : [{ format, href: name, bytes: body.byteLength }],
  );
}
