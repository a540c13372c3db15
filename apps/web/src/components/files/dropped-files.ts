import type { PickedFile } from './picked-file.js';

/** The files that were dropped, those of dropped folders too. */
export async function droppedFiles({ items }: DataTransfer): Promise<PickedFile[]> {
  // All of it before the first wait: afterwards the browser has emptied the list.
  const dropped = [...items].map((item) => filesOf(item.webkitGetAsEntry(), item.getAsFile()));
  return (await Promise.all(dropped)).flat();
}

/** Not everything that gives a file gives an entry: a picture out of another window does not. */
async function filesOf(entry: FileSystemEntry | null, file: File | null): Promise<PickedFile[]> {
  if (entry !== null) return filesBelow(entry);
  return file === null ? [] : [{ path: file.name, file }];
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFolder(entry)) return (await Promise.all((await entriesOf(entry)).map(filesBelow))).flat();
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader gives a folder's entries in portions, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}
