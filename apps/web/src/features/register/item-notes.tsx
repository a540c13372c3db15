import { useLocale, useTranslations } from 'use-intl';
import type { EndNotes } from '#libs/domain/register/end-notes.js';
import { NoteWords } from '#libs/report/view/note-words.js';

interface Props {
  readonly item: { readonly key: string };
  readonly notes: EndNotes;
}

/** The ※ notes that name an item, word for word as they are published. */
export function ItemNotes({ item, notes }: Props) {
  const t = useTranslations('register');
  const locale = useLocale();
  const numbers = notes.numbersOf(item.key);
  if (numbers.length === 0) return t('nothing');
  return (
    <ul className="min-w-48 space-y-1">
      {notes.notes
        .filter(({ number }) => numbers.includes(number))
        .map((note) => (
          <li key={note.number} className="flex gap-2">
            <span>{`※${note.number}`}</span>
            <div>
              <NoteWords note={note} marked locale={locale} />
            </div>
          </li>
        ))}
    </ul>
  );
}
