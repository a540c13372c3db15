import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { FieldLink } from '../../../components/field-link.js';
import { controlId } from '../control-ids.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { useForward } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'opine' | 'comment' | 'reply';
  readonly to: readonly Stage[];
}

/** Sends the text that stands in the stage's own field of the sheet. */
export function SpeechCommand({ name, to, sheet, snapshot, command, fieldLabel }: Props) {
  const t = useTranslations();
  const forward = useForward(sheet);
  const field = sheet.fields.find(
    (candidate) => candidate.kind === 'text' && candidate.stage === sheet.stage && candidate.writable,
  );
  const text = field ? (snapshot.values[field.key] ?? '') : '';
  const silent = name === 'comment' && text.trim() === '';
  return (
    <div>
      {field ? (
        <p className="mb-2">
          <FieldLink fieldId={controlId(field.key)}>
            {t('sheet.goToField', { field: fieldLabel(field.key) })}
          </FieldLink>
        </p>
      ) : null}
      <ActionButton
        kind={name === 'opine' ? 'secondary' : 'primary'}
        name={name}
        command={command}
        onClick={() => void command.run({ command: name, text })}
      >
        {name === 'opine'
          ? t('sheet.stay', { action: t('commands.opine') })
          : forward(silent ? t('sheet.noComment') : t(`commands.${name}`), to)}
      </ActionButton>
    </div>
  );
}
