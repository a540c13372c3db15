/** A file by the name that the server shall know it by. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** As it travels: content in base64. */
export interface UploadedFile {
  readonly name: string;
  readonly content: string;
}

/** Saved anew, moved or deleted since it was chosen: the browser no longer gives it. */
export class UnreadableFile extends Error {
  constructor(
    readonly fileName: string,
    cause: unknown,
  ) {
    super(`cannot read ${fileName}`, { cause });
    this.name = 'UnreadableFile';
  }
}

export function readUploads(files: readonly NamedFile[]): Promise<UploadedFile[]> {
  return Promise.all(files.map(async ({ name, file }) => ({ name, content: await base64Of(name, file) })));
}

/** The browser's own way, which does not hold up the page. */
function base64Of(name: string, file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new UnreadableFile(name, reader.error));
    // data:text/csv;base64,a2V5…; some browsers leave the comma out for an empty file.
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
}
