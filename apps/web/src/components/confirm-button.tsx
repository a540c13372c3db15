import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { DialogButton } from './dialog-button.js';
import { DialogForm } from './dialog-form.js';
import { useFlash } from './flash.js';
import { ProblemNotice } from './problem-notice.js';
import { useAction } from './use-action.js';
import { useHeadingWhenGone } from './use-heading-when-gone.js';

interface Props extends Omit<ComponentProps<typeof DialogButton>, 'content' | 'onClose'> {
  /** What it does. */
  readonly help: ReactNode;
  readonly confirm: ReactNode;
  /** Stands on the button meanwhile. */
  readonly working: ReactNode;
  readonly cancel?: ReactNode;
  /** Does it, reads again what it has changed, and answers what is said then. A refusal is thrown, and shown. */
  readonly action: () => Promise<string>;
  readonly explain?: (error: unknown) => ReactNode;
}

/** A button that asks once before it does something. */
export function ConfirmButton({
  help,
  confirm,
  working,
  cancel,
  action,
  explain = (error) => <ProblemNotice error={error} />,
  ...button
}: Props) {
  const queryClient = useQueryClient();
  const flash = useFlash();
  const pressed = useHeadingWhenGone();
  const { run, busy, error, clear } = useAction(async (close: () => void) => {
    pressed();
    const done = await action();
    close();
    flash(done);
  });
  const afterRefusal = () => {
    if (error === null) return;
    clear();
    // Only now: the screen may have changed meanwhile, and the refusal would have gone with its button.
    void queryClient.invalidateQueries();
  };
  return (
    <DialogButton
      {...button}
      onClose={afterRefusal}
      content={(close) => (
        <DialogForm submit={busy ? working : confirm} onSubmit={() => run(close)} cancel={cancel} close={close}>
          {help}
          {error === null ? null : explain(error)}
        </DialogForm>
      )}
    />
  );
}
