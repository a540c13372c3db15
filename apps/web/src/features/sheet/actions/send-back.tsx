import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { RadioGroup } from '../../../components/radio-group.js';
import { TextArea } from '../../../components/text-area.js';
import { REASON_CONTROL, TARGET_CONTROL } from '../control-ids.js';
import type { ActionProps } from './action-props.js';
import { CommandFailure } from './command-failure.js';
import { useFieldErrors } from './use-field-errors.js';
import { useStageReceiver } from './use-forward.js';

interface Props extends ActionProps {
  readonly to: readonly Stage[];
}

export function SendBack(props: Props) {
  const t = useTranslations('sheet');
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    props.command.clear();
  };
  return (
    <>
      <Button className="w-full" onClick={() => setOpen(true)}>
        {t('sendBackButton')}
      </Button>
      {open ? (
        <Dialog title={t('sendBackTitle', { number: `${spokenNumber(props.sheet.number)} ${props.sheet.title}` })} onClose={close}>
          <SendBackForm {...props} onCancel={close} />
        </Dialog>
      ) : null}
    </>
  );
}

function SendBackForm({ to, sheet, command, fieldLabel, onCancel }: Props & { onCancel: () => void }) {
  const t = useTranslations();
  const receiver = useStageReceiver(sheet);
  // 作成（市民課）: who gets it back, where the stage's own name does not say it.
  const targetLabel = (stage: WorkStage) => {
    const [name, holder] = [t(`stages.${stage}`), receiver(stage)];
    return name.includes(holder) ? name : t('sheet.target', { stage: name, receiver: holder });
  };
  const targets = to.filter((stage): stage is WorkStage => stage !== 'ready');
  const [target, setTarget] = useState<WorkStage | null>(targets.length === 1 ? (targets[0] ?? null) : null);
  const [targetMissing, setTargetMissing] = useState(false);
  const failure = command.failure?.command === 'sendBack' ? command.failure : null;
  const [reason, setReason] = useState(failure?.reason ?? '');
  const errors = useFieldErrors(failure, fieldLabel);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTargetMissing(target === null);
        if (target === null) document.getElementById(TARGET_CONTROL)?.focus();
        else void command.run({ command: 'sendBack', to: target, reason });
      }}
    >
      {failure ? <CommandFailure failure={failure} fieldLabel={fieldLabel} /> : null}
      <RadioGroup
        id={TARGET_CONTROL}
        label={t('sheet.sendBackTo')}
        required
        choices={targets.map((stage) => ({ value: stage, label: targetLabel(stage) }))}
        value={target}
        onChoose={setTarget}
        error={targetMissing && target === null ? t('sheet.targetMissing') : errors[TARGET_CONTROL]}
      />
      <TextArea
        id={REASON_CONTROL}
        label={t('fields.reason')}
        required
        help={t('sheet.reasonHelp')}
        max={MAX_REASON_LENGTH}
        value={reason}
        onText={setReason}
        error={errors[REASON_CONTROL]}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" aria-busy={command.running === 'sendBack'}>
          {command.running === 'sendBack' ? t('sheet.sending') : t('commands.sendBack')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
