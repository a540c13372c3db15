import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  /** Escape, and whatever else the browser closes a dialog by. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: keeps the focus inside, gives it back, closes on Escape. Mounted means open. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Layout: closing must come before React takes the element away, or the focus has nowhere to go back from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-12 p-6 text-solid-gray-800 shadow-4"
    >
      <h2 ref={heading} id={titleId} tabIndex={-1} className="text-std-20B-150 outline-none">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** The buttons at the end of a dialog or form. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap gap-3">{children}</div>;
}
