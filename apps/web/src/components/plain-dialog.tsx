import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

export interface DialogProps {
  readonly title: string;
  /** Escape, and whatever else a dialog is closed by. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog, in place of the one that could not be fetched. */
export function PlainDialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing gives the focus back; being taken away does not.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-12 bg-white p-6 text-solid-gray-800 shadow-4 backdrop:bg-black/50"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className="text-std-20B-150">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
