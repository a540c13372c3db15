import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { useForward, useStageReceiver } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'submit' | 'approve';
  readonly to: readonly Stage[];
}

export function PlainCommand({ name, to, sheet, command }: Props) {
  const t = useTranslations();
  const forward = useForward(sheet);
  const receiver = useStageReceiver(sheet);
  const [stage] = to;
  return (
    <ActionButton kind="primary" name={name} command={command} onClick={() => void command.run({ command: name })}>
      {name === 'submit' && stage !== undefined && stage !== 'ready'
        ? t('receiver.submitTo', { receiver: receiver(stage) })
        : forward(t(`commands.${name}`), to)}
    </ActionButton>
  );
}
