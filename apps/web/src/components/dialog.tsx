import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';

interface Props {
  readonly title: string;
  /** Escape, and whatever else a dialog is closed by. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const loadFrame = () => import('./aria/dialog-frame.js');
const DialogFrame = lazy(loadFrame);

/** A modal dialog. Mounted means open. */
export function Dialog(props: Props) {
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
