import { useTranslations } from 'use-intl';
import type { AvailableCommand } from '#libs/contract/sheets.js';
import { ChecksSummary } from '../checks/checks-summary.js';
import type { ActionProps } from './action-props.js';
import { GradeForm } from './grade-form.js';
import { IncompleteList } from './incomplete-list.js';
import { PlainCommand } from './plain-command.js';
import { SendBack } from './send-back.js';
import { SpeechCommand } from './speech-command.js';
import { UngradedCommand } from './ungraded-command.js';
import { useStageReceiver } from './use-forward.js';
import { Withdraw } from './withdraw.js';

/** Exactly the commands that the server offers this reader now. */
export function ActionsPanel(props: ActionProps) {
  const t = useTranslations();
  const { sheet, snapshot, fieldLabel } = props;
  const receiver = useStageReceiver(sheet);
  const idle = sheet.commands.length === 0;
  return (
    <section aria-labelledby="actions-title" className="my-6 rounded-12 border border-solid-gray-420 p-4">
      <h2 id="actions-title" className="text-std-18B-160">
        {t('sheet.actions')}
      </h2>
      {idle ? (
        <>
          <p className="mt-2">
            {sheet.stage === 'ready'
              ? t('sheet.finished')
              : t('sheet.nothingToDo', { stage: t(`stages.${sheet.stage}`) })}
          </p>
          {sheet.stage === 'ready' ? null : <p>{t('receiver.now', { receiver: receiver(sheet.stage) })}</p>}
        </>
      ) : (
        <IncompleteList incomplete={snapshot.incomplete} fieldLabel={fieldLabel} />
      )}
      <ChecksSummary snapshot={snapshot} fieldLabel={fieldLabel} />
      {idle ? null : (
        <div className="mt-3 flex flex-col gap-4">
          {sheet.commands.map((available) => (
            <Action key={available.name} available={available} {...props} />
          ))}
        </div>
      )}
    </section>
  );
}

function Action({ available, ...props }: ActionProps & { available: AvailableCommand }) {
  switch (available.name) {
    case 'submit':
    case 'approve':
      return <PlainCommand name={available.name} to={available.to} {...props} />;
    case 'propose':
    case 'settle':
      return props.sheet.graded ? (
        <GradeForm name={available.name} to={available.to} {...props} />
      ) : (
        <UngradedCommand name={available.name} to={available.to} {...props} />
      );
    case 'opine':
    case 'comment':
    case 'reply':
      return <SpeechCommand name={available.name} to={available.to} {...props} />;
    case 'sendBack':
      return <SendBack to={available.to} {...props} />;
    case 'withdraw':
      return <Withdraw to={available.to} {...props} />;
  }
}
