import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { langOfContent } from '../view/own-words.js';

export interface Neighbour {
  readonly name: string;
  readonly href: string;
}

/** The pages before and after this one, in printed order. */
export function Neighbours(props: {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly locale: Locale;
}) {
  const { previous, next, locale } = props;
  const words = messagesFor(locale).pages;
  if (!previous && !next) return null;
  return (
    <nav className="report-neighbours" aria-label={words.neighbours}>
      {previous && <Way {...previous} side="previous" words={words.previous} locale={locale} />}
      {next && <Way {...next} side="next" words={words.next} locale={locale} />}
    </nav>
  );
}

function Way(props: Neighbour & { readonly side: 'previous' | 'next'; readonly words: string; readonly locale: Locale }) {
  const { name, href, side, words, locale } = props;
  return (
    <a href={href} rel={side === 'previous' ? 'prev' : 'next'} className={`report-neighbour report-neighbour-${side}`}>
      <span className="report-neighbour-side">{words}</span> <span lang={langOfContent(locale)}>{name}</span>
    </a>
  );
}
