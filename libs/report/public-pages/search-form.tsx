import { messagesFor } from '../messages/messages.js';
import type { SiteReader } from './site-reader.js';

/** The longest question that is answered. */
export const MAX_SEARCH_LENGTH = 100;

/** Asks for words; `action`: where the search of this folder is. */
export function SearchForm({ reader, action, words = '' }: { readonly reader: SiteReader; readonly action: string; readonly words?: string }) {
  const { search } = messagesFor(reader.locale).site;
  return (
    <form className="site-search" role="search" method="get" action={action}>
      <label htmlFor="site-search">{search.label}</label>
      <p id="site-search-hint">{search.hint}</p>
      <div className="site-search-line">
        <input id="site-search" type="search" name="q" defaultValue={words} aria-describedby="site-search-hint" autoComplete="off" />
        {reader.chosen && <input type="hidden" name="lang" value={reader.locale} />}
        <button type="submit">{search.button}</button>
      </div>
    </form>
  );
}
