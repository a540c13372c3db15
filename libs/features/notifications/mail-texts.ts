import type { MailContent } from '#libs/domain/mail/mail-content.js';
import { mailText } from '#libs/domain/mail/mail-content.js';
import type { MailTemplate, Placeholder, TemplatePart } from '#libs/domain/mail/mail-template.js';
import { filledIn, STANDARD_TEMPLATE } from '#libs/domain/mail/mail-template.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { formatTenantToken } from '#libs/platform/tokens/tenant-token.js';
import type { DueEvent } from './content/calendar-file.js';
import { mailHtml, paragraphHtml } from './content/mail-html.js';
import type { MailKind } from './mail-ledger.js';
import { dueEvents } from './texts/due-events.js';
import { MailWords } from './texts/mail-words.js';
import type { MailFacts } from './texts/mails.js';
import { MAILS } from './texts/mails.js';
import type { MailMatter } from './texts/matter.js';

/** A mail in its parts. */
export interface MailText {
  readonly kind: MailKind;
  readonly subject: string;
  /** The text part. */
  readonly body: string;
  readonly html: string;
  /** The due dates that it names, for its reader's calendar. */
  readonly events: readonly DueEvent[];
}

/** How a municipality words the mails of a kind. */
export type TemplateOf = (kind: MailKind) => MailTemplate;

/**
 * What each mail says: who is asked, for what, why, by when, and where (texts/); in one language, and around it what the
 * municipality says in its templates. Everything that people have typed goes in as a value, so that nothing in it is read
 * as markup.
 */
export class MailTexts {
  private readonly words: MailWords;

  constructor(
    publicUrl: string,
    locale: Locale = 'ja',
    private readonly templateOf: TemplateOf = () => STANDARD_TEMPLATE,
  ) {
    this.words = new MailWords(publicUrl.replace(/\/+$/, ''), locale);
  }

  /** The same mails in another language, or as a municipality words them. */
  in(locale: Locale, templateOf: TemplateOf = this.templateOf): MailTexts {
    return new MailTexts(this.words.site, locale, templateOf);
  }

  /** A mail of a kind to somebody, by name. */
  write<Kind extends MailKind>(kind: Kind, name: string, facts: MailFacts<Kind>): MailText {
    const matterOf = MAILS[kind] as (words: MailWords, facts: MailFacts<Kind>) => MailMatter;
    return this.mail(kind, name, matterOf(this.words, facts));
  }

  /** For a part, plain text or HTML, of a mail with links that sign its reader in. */
  withPersonalNote(part: string): string {
    const { text, html } = BEFORE_SIGNATURE;
    const note = this.words.t('personalNote');
    return part.startsWith('<!doctype html>')
      ? part.replace(html, () => `${paragraphHtml(note)}${html}`)
      : part.replace(text, () => `\n\n${note}${text}`);
  }

  /** How the program words a part where the municipality does not. Empty: it says nothing there. */
  standard(part: TemplatePart, values: Readonly<Record<'name' | 'municipality' | 'contact', string>>): string {
    switch (part) {
      case 'subjectPrefix':
      case 'greeting':
      case 'signature':
        return this.words.t(part, values);
      case 'introduction':
      case 'closing':
        return '';
    }
  }

  /** All parts of a mail: what it is about, and around it the words of the municipality. */
  private mail(kind: MailKind, name: string, { subject, about, blocks, sheets = [], unsubscribe }: MailMatter): MailText {
    const { words } = this;
    const template = this.templateOf(kind);
    const sender = { name, municipality: words.text(about.municipality), contact: words.text(about.contact) };
    const cycle = 'planName' in about ? about : undefined;
    const values: Partial<Record<Placeholder, string>> = cycle ? { ...sender, ...words.planAndYear(cycle) } : sender;
    const worded = (part: TemplatePart) =>
      template[part] === '' ? this.standard(part, sender) : filledIn(template[part], values);
    const content: MailContent = {
      locale: words.locale,
      greeting: worded('greeting'),
      introduction: worded('introduction'),
      blocks,
      closing: worded('closing'),
      signature: worded('signature'),
      unsubscribe: unsubscribe
        ? { label: words.t('unsubscribe'), url: words.page(`unsubscribe#${formatTenantToken(unsubscribe)}`) }
        : null,
    };
    const line = oneLine(`${worded('subjectPrefix')}${words.locale === 'en' ? ' ' : ''}${subject}`);
    return { kind, subject: line, body: mailText(content), html: mailHtml(line, content), events: dueEvents(words, sheets, cycle) };
  }
}

/** What stands before the signature: of a plain text, and of HTML (content/mail-html.tsx). */
const BEFORE_SIGNATURE = { text: '\n\n-- \n', html: '<p id="signature"' } as const;

/** A part of a mail as others than its reader may see it: without what only its reader should open. */
export function withoutSecretLinks(part: string): string {
  return part.replaceAll(/(\/app\/(?:invitation|enter|unsubscribe)#)[\w./-]+/g, '$1…');
}

/** A header is one line, whatever an item is called. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
