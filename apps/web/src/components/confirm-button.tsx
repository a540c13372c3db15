import type { ComponentProps, ReactNode } from 'react';
import { DialogButton } from './dialog-button.js';
import { DialogForm } from './dialog-form.js';
import { useFlash } from './flash.js';
import { ProblemNotice } from './problem-notice.js';
import { useAction } from './use-action.js';

interface Question {
  /** What it does. */
  readonly help: ReactNode;
  readonly confirm: ReactNode;
  /** Stands on the button meanwhile. */
  readonly working: ReactNode;
  readonly cancel?: ReactNode;
  /** Does it, and answers what is said once it is done. */
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
  explain,
  ...button
}: Question & Omit<ComponentProps<typeof DialogButton>, 'content'>) {
  const question = { help, confirm, working, cancel, action, ...(explain === undefined ? {} : { explain }) };
  return <DialogButton {...button} content={(close) => <Confirmation {...question} close={close} />} />;
}

function Confirmation({
  help,
  confirm,
  working,
  cancel,
  action,
  explain = (error) => <ProblemNotice error={error} />,
  close,
}: Question & { close: () => void }) {
  const flash = useFlash();
  const { run, busy, error } = useAction(async () => {
    const done = await action();
    close();
    flash(done);
  });
  return (
    <DialogForm submit={busy ? working : confirm} onSubmit={run} cancel={cancel} close={close}>
      {help}
      {error === null ? null : explain(error)}
    </DialogForm>
  );
}
