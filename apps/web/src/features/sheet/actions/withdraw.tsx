import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { useHeadingWhenGone } from '../../../components/use-heading-when-gone.js';
import type { ActionProps } from './action-props.js';
import { CommandFailure } from './command-failure.js';

interface Props extends ActionProps {
  readonly to: readonly Stage[];
}

export function Withdraw({ to, sheet, command, fieldLabel }: Props) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const pressed = useHeadingWhenGone();
  const close = () => {
    setOpen(false);
    command.clear();
  };
  const withdraw = async () => {
    pressed();
    if (await command.run({ command: 'withdraw' })) setOpen(false);
  };
  return (
    <>
      <Button className="w-full" onClick={() => setOpen(true)}>
        {t('sheet.withdrawButton')}
      </Button>
      {open ? (
        <Dialog title={t('sheet.withdrawTitle', { number: `${spokenNumber(sheet.number)} ${sheet.title}` })} onClose={close}>
          {command.failure?.command === 'withdraw' ? <CommandFailure failure={command.failure} fieldLabel={fieldLabel} /> : null}
          <p className="mt-4">{t('sheet.withdrawHelp')}</p>
          <ButtonRow>
            <Button kind="primary" aria-busy={command.running === 'withdraw'} onClick={() => void withdraw()}>
              {command.running === 'withdraw' ? t('sheet.sending') : t('sheet.forward', { action: t('commands.withdraw'), stage: t(`stages.${to[0] ?? sheet.stage}`) })}
            </Button>
            <Button onClick={close}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
