import { Nothing } from './nothing.js';

/** What somebody wrote, as typed. */
export function TextContent({ text, nothingWritten }: { readonly text: string; readonly nothingWritten: string }) {
  return text === '' ? <Nothing words={nothingWritten} /> : text;
}
