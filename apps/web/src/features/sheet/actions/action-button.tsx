import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandName } from '#libs/domain/review/command.js';
import { Button } from '../../../components/button.js';
import { PRIMARY_ACTION } from '../control-ids.js';
import type { CommandRunner } from './use-command-runner.js';

interface Props extends ComponentProps<typeof Button> {
  readonly name: CommandName;
  readonly command: CommandRunner;
}

/** Says what it will do, and while it is being done, that. The primary one can be pressed by keys from anywhere on the page. */
export function ActionButton({ name, command, children, ...button }: Props) {
  const t = useTranslations('sheet');
  return (
    <Button
      className="w-full"
      aria-busy={command.running === name}
      {...(button.kind === 'primary' ? { id: PRIMARY_ACTION, 'aria-keyshortcuts': 'Control+Enter' } : {})}
      {...button}
    >
      {command.running === name ? t('sending') : children}
    </Button>
  );
}
