/** A file as somebody chose it; path: below the chosen folder, with the folder's own name in front. */
export interface PickedFile {
  readonly path: string;
  readonly file: Blob;
}
