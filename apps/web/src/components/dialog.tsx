import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { DialogProps } from './plain-dialog.js';
import { PlainDialog } from './plain-dialog.js';

const loadFrame = () => import('./aria/dialog-frame.js');
// A page on which somebody writes must not fall because a dialog cannot be fetched.
const DialogFrame = lazy(() => loadFrame().catch(() => ({ default: PlainDialog })));

/** A modal dialog. Mounted means open. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  );
}

/**
 * Once somebody begins to do something: a dialog must open without a network, too, and the first load stays light. For
 * an effect: answers the function that ends it.
 */
export function fetchDialogAtFirstTouch(): () => void {
  const ended = new AbortController();
  for (const touch of ['pointerdown', 'keydown'] as const) {
    // It is asked for again when it is needed.
    addEventListener(touch, () => void loadFrame().catch(() => undefined), { once: true, signal: ended.signal });
  }
  return () => ended.abort();
}

/** The buttons at the end of a dialog or form. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap gap-3">{children}</div>;
}
