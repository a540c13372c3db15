import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { useForward } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'submit' | 'approve';
  readonly to: readonly Stage[];
}

export function PlainCommand({ name, to, command }: Props) {
  const t = useTranslations('commands');
  const forward = useForward();
  return (
    <ActionButton kind="primary" name={name} command={command} onClick={() => void command.run({ command: name })}>
      {forward(t(name), to)}
    </ActionButton>
  );
}
