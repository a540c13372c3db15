import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../components/button.js';
import { CONTROL_LOOK } from '../components/field.js';
import { wordSearch } from './search.js';

const ID = 'search-words';

/** Finds sheets by what they say, from every page. */
export function SearchBox() {
  const t = useTranslations('search');
  const navigate = useNavigate();
  const q = useLocation({ select: ({ pathname, search }) => (pathname === '/search' ? wordSearch(search).q : undefined) });
  return (
    <form
      role="search"
      aria-label={t('label')}
      className="flex w-full gap-2 py-1 sm:ml-auto sm:w-80"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/search', search: wordSearch(Object.fromEntries(new FormData(event.currentTarget))) });
      }}
    >
      <label htmlFor={ID} className="sr-only">
        {t('label')}
      </label>
      <input
        // Where the address says other words, so does the box.
        key={q}
        id={ID}
        name="q"
        type="search"
        defaultValue={q}
        maxLength={200}
        className={`${CONTROL_LOOK} min-h-11 min-w-0 grow`}
      />
      <Button type="submit" className="shrink-0">
        {t('button')}
      </Button>
    </form>
  );
}
