import { fileName, PUBLIC_HOME } from '../public-address.js';
import type { DownloadFormat, PublishedFile, RenderTools, ReportFormat } from '../published-file.js';
import type { Report } from '../report.js';
import { renderCsv } from './csv.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderPdf } from './pdf.js';

/** What the renderers before this one have made: pages link to it and say how large it is. */
export interface RenderContext extends RenderTools {
  readonly earlier: readonly PublishedFile[];
}

export interface ReportRenderer {
  /** Of what it makes, for who waits: one of the steps of a build. */
  readonly step: ReportFormat;
  readonly render: (report: Report, context: RenderContext) => readonly PublishedFile[];
}

/** Every published format. In this order, because the pages come last: they link to all the others. */
export const RENDERERS: readonly ReportRenderer[] = [
  { step: 'csv', render: (report) => [download('csv', 'csv', 'text/csv; charset=utf-8', renderCsv(report))] },
  { step: 'json', render: (report) => [download('json', 'json', 'application/json; charset=utf-8', renderJson(report))] },
  {
    step: 'pdf',
    render: (report, { typeset }) => [download('pdf', 'pdf', 'application/pdf', renderPdf(report, typeset))],
  },
  {
    step: 'html',
    render: (report, { earlier }) => [
      {
        name: 'index.html',
        mediaType: 'text/html; charset=utf-8',
        format: 'html',
        body: Buffer.from(renderHtml(report, { home: PUBLIC_HOME, downloads: downloadsOf(earlier) }), 'utf8'),
      },
    ],
  },
];

/** A publication's files, all of them or, when one cannot be made, none. onStep: called before each step. */
export function renderAll(
  report: Report,
  tools: RenderTools,
  onStep: (step: ReportFormat, done: number, total: number) => void = () => undefined,
): PublishedFile[] {
  const files: PublishedFile[] = [];
  for (const [done, { step, render }] of RENDERERS.entries()) {
    onStep(step, done, RENDERERS.length);
    files.push(...render(report, { ...tools, earlier: files }));
  }
  return files;
}

function download(format: DownloadFormat, extension: string, mediaType: string, body: string | Buffer): PublishedFile {
  return { name: fileName(extension), mediaType, format, body: Buffer.from(body) };
}

function downloadsOf(files: readonly PublishedFile[]) {
  return files.flatMap(({ format, name, body }) =>
    format === null || format === 'html' ? [] : [{ format, href: name, bytes: body.byteLength }],
  );
}
