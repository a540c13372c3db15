import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { useDueWords } from '../i18n/use-due.js';

interface Props {
  /** null: nothing is left to do. */
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
}

/** A due date; overdue in words and by shape, not by colour alone. */
export function DueDate({ dueOn, overdue }: Props) {
  const words = useDueWords();
  if (dueOn === null) return null;
  return overdue ? (
    <span className="text-std-16B-170 text-error-2">
      <span aria-hidden="true">▲ </span>
      <time dateTime={dueOn}>{words(dueOn, true)}</time>
    </span>
  ) : (
    <time dateTime={dueOn}>{words(dueOn, false)}</time>
  );
}
