import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { PublicationCard } from './publication-card.js';

export function PublicationList({ board }: { board: Board }) {
  const t = useTranslations('publish');
  const { publications } = board;
  return (
    <section aria-labelledby="publications" className="mt-10">
      <h2 id="publications" className="text-std-22B-150">
        {t('publications')}
      </h2>
      {publications.length === 0 ? (
        <p className="my-4">{t('none')}</p>
      ) : (
        <ol reversed className="mt-2 space-y-4">
          {publications
            .toSorted((one, other) => other.version - one.version)
            .map((publication) => (
              <PublicationCard key={publication.id} publication={publication} board={board} />
            ))}
        </ol>
      )}
    </section>
  );
}
