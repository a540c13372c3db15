/** What is offered for download, in the order in which it is offered. */
export const DOWNLOAD_FORMATS = ['pdf', 'xlsx', 'csv', 'csvLong', 'json', 'dataPackage'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];
/** html: the front page. */
export type ReportFormat = DownloadFormat | 'html';

/** One file of a publication. */
export interface PublishedFile {
  /** Its path below the publication's address: report.pdf, index.html, items/12/index.html. */
  readonly name: string;
  readonly mediaType: string;
  /** null: neither the front page nor a download. */
  readonly format: ReportFormat | null;
  readonly body: Buffer;
}

/** What a renderer cannot do by itself. */
export interface RenderTools {
  readonly typeset: Typeset;
}

/** Sets a document in type: a Typst source that reads `data` as JSON, into a tagged PDF (PDF/UA-1). */
export type Typeset = (source: string, data: object) => Buffer;
