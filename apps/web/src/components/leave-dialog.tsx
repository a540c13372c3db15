import { Button } from './button.js';
import { ButtonRow, Dialog } from './dialog.js';

interface Props {
  /** What a router's blocker says (useBlocker with a resolver). */
  readonly blocker: { readonly status: 'idle' } | { readonly status: 'blocked'; readonly reset: () => void; readonly proceed: () => void };
  readonly words: Readonly<Record<'title' | 'help' | 'stay' | 'leave', string>>;
}

/** Asks whether to stay, before what is unsaved is left behind. */
export function LeaveDialog({ blocker, words }: Props) {
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={words.title} onClose={blocker.reset}>
      <p className="mt-4">{words.help}</p>
      <ButtonRow>
        <Button kind="primary" onClick={blocker.reset}>
          {words.stay}
        </Button>
        <Button onClick={blocker.proceed}>{words.leave}</Button>
      </ButtonRow>
    </Dialog>
  );
}
