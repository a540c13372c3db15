import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import type { ActionProps } from './action-props.js';

interface Props extends ActionProps {
  readonly to: readonly Stage[];
}

export function Withdraw({ to, sheet, command }: Props) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="w-full" onClick={() => setOpen(true)}>
        {t('sheet.withdrawButton')}
      </Button>
      {open ? (
        <Dialog title={t('sheet.withdrawTitle', { number: `${spokenNumber(sheet.number)} ${sheet.title}` })} onClose={() => setOpen(false)}>
          <p className="mt-4">{t('sheet.withdrawHelp')}</p>
          <ButtonRow>
            <Button
              kind="primary"
              onClick={() => void command.run({ command: 'withdraw' }).then(() => setOpen(false))}
            >
              {command.running === 'withdraw' ? t('sheet.sending') : t('sheet.forward', { action: t('commands.withdraw'), stage: t(`stages.${to[0] ?? sheet.stage}`) })}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
