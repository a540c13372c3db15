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

/** Once the screen stands: a dialog must open without a network, too. */
export function fetchDialogWhenIdle(): void {
  const fetchNow = () => void loadFrame().catch(() => undefined); // It is asked for again when it is needed.
  if ('requestIdleCallback' in window) requestIdleCallback(fetchNow);
  else setTimeout(fetchNow, 2_000);
}

/** The buttons at the end of a dialog or form. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap gap-3">{children}</div>;
}
