import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

export interface PlaceToCorrect {
  readonly sheetId: string | null;
  readonly number: string;
  readonly title: string;
}

/** The sheets that places are in, each once; nothing where they are in none. */
export function SheetsToCorrect({ places, closed }: { places: readonly PlaceToCorrect[]; closed: boolean }) {
  const t = useTranslations('publishing');
  const sheets = new Map(places.flatMap((place) => (place.sheetId === null ? [] : [[place.sheetId, place] as const])));
  if (sheets.size === 0) return null;
  return (
    <>
      <p className="mt-2 text-std-16B-170">{t('sheetsToCorrect')}</p>
      <ul className="list-disc pl-6">
        {[...sheets].map(([sheetId, { number, title }]) => (
          <li key={sheetId}>
            <Link to="/sheets/$sheetId" params={{ sheetId }} className="inline-flex min-h-11 items-center">
              {t('sheetToCorrect', { number, title })}
            </Link>
          </li>
        ))}
      </ul>
      {closed ? <p>{t('closedHelp')}</p> : null}
    </>
  );
}
