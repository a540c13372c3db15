import { fileName, PUBLIC_HOME } from '../public-address.js';
import type { Report } from '../report.js';
import { renderCsv } from './csv.js';
import type { DownloadLink } from './html.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';

export type ReportFormat = DownloadLink['format'] | 'html';

export interface ReportRenderer {
  readonly format: ReportFormat;
  readonly mediaType: string;
  readonly extension: string;
  readonly render: (report: Report, context: RenderContext) => string | Buffer;
}

/** What the renderers before this one have made: the page links to those files and says how large they are. */
export interface RenderContext {
  readonly earlier: readonly BuiltArtefact[];
}

export interface BuiltArtefact {
  readonly format: ReportFormat;
  readonly mediaType: string;
  /** report.csv, report.json … beside the page; the page itself is index.html. */
  readonly fileName: string;
  readonly body: Buffer;
}

/** Every published format. In this order, because the page comes last: it links to all the others. */
export const RENDERERS: readonly ReportRenderer[] = [
  { format: 'csv', mediaType: 'text/csv; charset=utf-8', extension: 'csv', render: renderCsv },
  { format: 'json', mediaType: 'application/json; charset=utf-8', extension: 'json', render: renderJson },
  {
    format: 'html',
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    render: (report, { earlier }) => renderHtml(report, { home: PUBLIC_HOME, downloads: downloadsOf(earlier) }),
  },
];

/** A publication's files, all of them or, when one cannot be made, none. */
export function renderAll(report: Report): BuiltArtefact[] {
  const artefacts: BuiltArtefact[] = [];
  for (const { format, mediaType, extension, render } of RENDERERS) {
    const output = render(report, { earlier: artefacts });
    artefacts.push({
      format,
      mediaType,
      fileName: format === 'html' ? 'index.html' : fileName(extension),
      body: typeof output === 'string' ? Buffer.from(output, 'utf8') : output,
    });
  }
  return artefacts;
}

function downloadsOf(artefacts: readonly BuiltArtefact[]): DownloadLink[] {
  return artefacts.flatMap(({ format, fileName: href, body }) =>
    format === 'html' ? [] : [{ format, href, bytes: body.byteLength }],
  );
}
