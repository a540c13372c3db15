/** Why a file that came from outside is not opened. */
export type ArchiveFault =
  /** Not an archive or workbook at all, or one cut short or changed on its way. */
  | 'damaged'
  /** More entries or bytes than anything honest has. */
  | 'tooLarge'
  | 'encrypted'
  /** An entry that stands twice, or whose name leads out of its folder. */
  | 'unsafeName'
  /** Macros, embedded objects, links to other workbooks. */
  | 'activeContent'
  /** XML with a document type: a way to make a reader fetch or inflate things. */
  | 'documentType';

/** A file that is not opened: an answer to whoever sent it, not an error of the program. */
export class ArchiveError extends Error {
  constructor(
    readonly fault: ArchiveFault,
    /** The entry concerned; empty for the whole file. */
    readonly entry = '',
    options?: ErrorOptions,
  ) {
    super(`${fault}${entry === '' ? '' : `: ${entry}`}`, options);
  }
}
