import type { Locale } from '../text/localized-text.js';

/** Something to be opened: the sheet of a list, by its number and title, and by when it is asked for. */
export interface MailEntry {
  readonly label: string;
  readonly url: string;
}

/** A piece of a mail. Plain words, without markup of any kind; a paragraph may have several lines. */
export type MailBlock =
  | string
  /** One sheet with what is known of it, and where it is. */
  | { readonly kind: 'sheet'; readonly lines: readonly string[]; readonly link: MailEntry }
  /** A list. `apart`: with a blank line between its entries in plain text. */
  | { readonly kind: 'entries'; readonly heading: string | null; readonly entries: readonly MailEntry[]; readonly apart?: boolean }
  /** The page that the mail is about. In plain text its address stands alone. */
  | { readonly kind: 'link'; readonly link: MailEntry };

/** All that a mail says, before it becomes text or HTML. */
export interface MailContent {
  readonly locale: Locale;
  readonly greeting: string;
  /** What the municipality says before and after the matter itself; empty where it says nothing. */
  readonly introduction: string;
  readonly blocks: readonly MailBlock[];
  readonly closing: string;
  readonly signature: string;
  /** Where a digest can be stopped. */
  readonly unsubscribe: MailEntry | null;
}

const BULLET: Record<Locale, string> = { ja: '・', en: '- ' };

/** The text part of a mail (RFC 3676: the signature stands below "-- "). */
export function mailText(content: MailContent): string {
  const { greeting, introduction, blocks, closing, signature, unsubscribe, locale } = content;
  const paragraphs = [
    greeting,
    ...some(introduction),
    ...blocks.map((block) => blockText(block, BULLET[locale])),
    ...some(closing),
    ['-- ', signature, ...(unsubscribe ? [linkText(unsubscribe)] : [])].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function blockText(block: MailBlock, bullet: string): string {
  if (typeof block === 'string') return block;
  switch (block.kind) {
    case 'sheet':
      return [...block.lines, linkText(block.link)].join('\n');
    case 'link':
      return block.link.url;
    case 'entries': {
      const entries = block.entries.map(({ label, url }) => `${bullet}${label}\n  ${url}`).join(block.apart ? '\n\n' : '\n');
      return block.heading === null ? entries : `${block.heading}\n${entries}`;
    }
  }
}

function linkText({ label, url }: MailEntry): string {
  return `${label}: ${url}`;
}

function some(text: string): string[] {
  return text === '' ? [] : [text];
}
