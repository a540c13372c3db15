import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { useForward } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'propose' | 'settle';
  readonly to: readonly Stage[];
}

/** Hands on a sheet that takes no grade, because its parts are graded. */
export function UngradedCommand({ name, to, sheet, command, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const forward = useForward(sheet);
  return (
    <ActionButton
      kind="primary"
      name={name}
      command={command}
      onClick={() => void command.run({ command: name, grade: null })}
    >
      {forward(t(`${name}None`, { what: fieldLabel('grade') }), to)}
    </ActionButton>
  );
}
