import { useTranslations } from 'use-intl';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { useDueWords } from '../i18n/use-due.js';

interface Props {
  /** null: nothing is left to do. */
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
  /** It is the sheet's own, put off to a later day. */
  readonly extended?: boolean;
}

/** A due date; overdue in words and by shape, not by colour alone. */
export function DueDate({ dueOn, overdue, extended = false }: Props) {
  const t = useTranslations('due');
  const dueWords = useDueWords();
  if (dueOn === null) return null;
  const { words, was } = dueWords(dueOn, overdue);
  const mark = extended ? <ExtendedMark>{t('extended')}</ExtendedMark> : null;
  if (!overdue) {
    return (
      <span>
        <time dateTime={dueOn} className="whitespace-nowrap">
          {words}
        </time>
        {mark}
      </span>
    );
  }
  return (
    <span className="text-std-16B-170 text-error-2">
      <span className="whitespace-nowrap">
        <span aria-hidden="true">▲ </span>
        {words}
      </span>{' '}
      <time dateTime={dueOn} className="whitespace-nowrap">
        {was}
      </time>
      {mark}
    </span>
  );
}

function ExtendedMark({ children }: { children: string }) {
  return (
    <span className="ml-2 inline-block rounded-4 border border-solid-gray-536 px-1 text-std-16N-170 whitespace-nowrap text-solid-gray-800">
      {children}
    </span>
  );
}
