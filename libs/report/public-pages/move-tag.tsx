import type { Locale } from '#libs/domain/text/localized-text.js';
import type { Move } from '../compare-reports.js';
import { messagesFor } from '../messages/messages.js';

/** Shapes on a grid of 12; up is better. The word beside each says the same. */
const SHAPES: Readonly<Record<Move, string>> = {
  better: 'M6 1 L11 6.5 H7.8 V11 H4.2 V6.5 H1 Z',
  worse: 'M6 11 L1 5.5 H4.2 V1 H7.8 V5.5 H11 Z',
  same: 'M1 3 H11 V5 H1 Z M1 7 H11 V9 H1 Z',
  changed: 'M1 4.8 H7.5 V2 L11.5 6 L7.5 10 V7.2 H1 Z',
  unknown: 'M2 5 H10 V7 H2 Z',
  added: 'M5 1 H7 V5 H11 V7 H7 V11 H5 V7 H1 V5 H5 Z',
  ended: 'M2 2 H10 V10 H2 Z M4 4 V8 H8 V4 Z',
};

/** What became of an item, as shape and word. */
export function MoveTag({ move, locale }: { readonly move: Move; readonly locale: Locale }) {
  return (
    <span className={`site-move site-move-${move}`}>
      <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SHAPES[move]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {messagesFor(locale).site.compare.move[move]}
    </span>
  );
}
