import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { useDueWords } from '../i18n/use-due.js';

interface Props {
  /** null: nothing is left to do. */
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
}

/** A due date; overdue in words and by shape, not by colour alone. */
export function DueDate({ dueOn, overdue }: Props) {
  const dueWords = useDueWords();
  if (dueOn === null) return null;
  const { words, was } = dueWords(dueOn, overdue);
  if (!overdue) return <time dateTime={dueOn}>{words}</time>;
  return (
    <span className="text-std-16B-170 text-error-2">
      <span className="whitespace-nowrap">
        <span aria-hidden="true">▲ </span>
        {words}
      </span>{' '}
      <time dateTime={dueOn} className="whitespace-nowrap">
        {was}
      </time>
    </span>
  );
}
