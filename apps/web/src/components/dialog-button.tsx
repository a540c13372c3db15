import type { ComponentProps, ReactNode } from 'react';
import { useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick' | 'title' | 'content'> {
  readonly title: string;
  /** Of the dialog; with what closes it. Its state is gone when it is closed. */
  readonly content: (close: () => void) => ReactNode;
  readonly onClose?: () => void;
}

/** A button that opens a dialog. */
export function DialogButton({ title, content, onClose, ...button }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      {open ? (
        <Dialog title={title} onClose={close}>
          {content(close)}
        </Dialog>
      ) : null}
    </>
  );
}
