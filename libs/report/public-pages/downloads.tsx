import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { DownloadFormat } from '../published-file.js';
import { printedFileSize } from './file-size.js';

export interface DownloadLink {
  readonly format: DownloadFormat;
  readonly href: string;
  readonly bytes: number;
}

interface Props {
  readonly links: readonly DownloadLink[];
  /** The page with everything on it, where the front page has not. */
  readonly whole: Omit<DownloadLink, 'format'> | null;
  readonly locale: Locale;
}

/** The report's files, each with its kind and size. */
export function Downloads({ links, whole, locale }: Props) {
  const words = messagesFor(locale);
  if (links.length === 0 && whole === null) return null;
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{words.page.downloads}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.format}>
            <a href={link.href} download>
              {words.page.download(link.format, printedFileSize(link.bytes, locale))}
            </a>
          </li>
        ))}
        {whole && (
          <li>
            <a href={whole.href}>{words.pages.wholePage(printedFileSize(whole.bytes, locale))}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
