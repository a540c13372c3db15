/** A file as the server hands it out: content in base64. */
export interface ServedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** Long enough for the slowest browser to begin. */
const KEPT_MS = 60_000;

/** Hands a file to the reader, as a download. */
export function saveFile({ fileName, mediaType, content }: ServedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
