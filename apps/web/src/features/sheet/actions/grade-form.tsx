import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import type { FieldOf } from '../sheet-field.js';
import { gradeFieldOf } from '../grade/grade-field.js';
import { MarkChoice } from '../grade/mark-choice.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { saidAs } from './said-as.js';
import { useFieldErrors } from './use-field-errors.js';
import { useForward } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'propose' | 'settle';
  readonly to: readonly Stage[];
}

/** Chooses a mark; what was said last is chosen already. */
export function GradeForm({ name, to, sheet, command, choice, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const forward = useForward(sheet);
  const field = gradeFieldOf(sheet.fields);
  const errors = useFieldErrors(command.failure, fieldLabel);
  const startingFrom = useStart();
  const word = saidAs(name, sheet) === 'propose' ? 'propose' : 'settle';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.chosen === null) command.fail({ command: name, error: 'gradeMissing' });
        else void command.run({ command: name, grade: choice.chosen });
      }}
    >
      <MarkChoice
        label={fieldLabel('grade')}
        help={field ? startingFrom(name, field) : undefined}
        marks={field?.marks ?? []}
        value={choice.chosen}
        onChoose={choice.choose}
        errors={errors}
      />
      <ActionButton kind="primary" type="submit" name={name} command={command}>
        {forward(t(`${word}.${field?.scaleKind ?? 'achievement'}`), to)}
      </ActionButton>
    </form>
  );
}

/** Says whose mark is chosen already. A proposal that is being made again starts from itself, which says nothing. */
function useStart() {
  const t = useTranslations('sheet');
  return (name: Props['name'], { proposed, assessed }: FieldOf<'grade'>): string | undefined => {
    if (name === 'settle') return proposed === null ? undefined : t('settleHelp', { grade: proposed });
    return proposed === null && assessed?.value ? t('proposeHelp', { grade: assessed.value }) : undefined;
  };
}
