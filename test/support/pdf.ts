import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What other programs read in a PDF (poppler-utils). */

/** Title, Tagged, Pages, Page size … */
export function pdfInfo(body: Buffer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ask('pdfinfo', body)
      .split('\n')
      .map((line) => /^([^:]+):\s+(.*)$/u.exec(line))
      .flatMap((match) => (match ? [[match[1]!, match[2]!]] : [])),
  );
}

/** In the order in which it was set; without line breaks and spaces, which are the reader's guess. */
export function pdfText(body: Buffer): string {
  return ask('pdftotext', body, ['-raw'], ['-']).replaceAll(/[\s\u200b]/gu, '');
}

/** What stands together on a line, with its width in points. */
export function pdfWords(body: Buffer): { readonly text: string; readonly width: number }[] {
  const words = ask('pdftotext', body, ['-bbox'], ['-']).matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu);
  return [...words].map(([, from, to, text]) => ({ text: text!, width: Number(to) - Number(from) }));
}

export function pdfBookmarks(body: Buffer): string[] {
  const outline = /<outline>.*<\/outline>/su.exec(ask('pdftohtml', body, ['-xml', '-i', '-stdout']))?.[0] ?? '';
  return [...outline.matchAll(/<item page="\d+">(.*?)<\/item>/gsu)].map((match) => match[1]!);
}

/** Each font, and whether it is embedded. */
export function pdfFonts(body: Buffer): { readonly name: string; readonly embedded: boolean }[] {
  const lines = ask('pdffonts', body).split('\n').slice(2);
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ name: line.split(' ')[0]!, embedded: /\sCID \S+( \S+)?\s+Identity-H\s+yes\s/u.test(line) }));
}

function ask(program: string, body: Buffer, before: readonly string[] = [], after: readonly string[] = []): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nendo-pdf-'));
  const file = path.join(folder, 'report.pdf');
  try {
    writeFileSync(file, body);
    return execFileSync(program, [...before, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
