import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { RadioGroup } from '../../../components/radio-group.js';
import { GRADE_CONTROL } from '../control-ids.js';
import { ActionButton } from './action-button.js';
import type { ActionProps } from './action-props.js';
import { useFieldErrors } from './use-field-errors.js';
import { useForward } from './use-forward.js';

interface Props extends ActionProps {
  readonly name: 'propose' | 'settle';
  readonly to: readonly Stage[];
}

/** Chooses a mark; what was proposed is chosen already. */
export function GradeForm({ name, to, sheet, command, fieldLabel }: Props) {
  const t = useTranslations();
  const forward = useForward();
  const field = sheet.fields.find((candidate) => candidate.kind === 'grade');
  const [grade, setGrade] = useState(field?.proposed ?? null);
  const errors = useFieldErrors(command.failure, fieldLabel);
  const marks = field?.marks ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (grade === null) command.fail({ command: name, error: 'gradeMissing' });
        else void command.run({ command: name, grade });
      }}
    >
      <RadioGroup
        id={GRADE_CONTROL}
        label={t('fields.grade')}
        required
        help={name === 'settle' && field?.proposed ? t('sheet.settleHelp', { grade: field.proposed }) : undefined}
        choices={marks.map(({ symbol }) => ({ value: symbol, label: <GradeMark symbol={symbol} marks={marks} /> }))}
        value={grade}
        onChoose={setGrade}
        error={errors[GRADE_CONTROL]}
      />
      <ActionButton kind="primary" type="submit" name={name} command={command}>
        {forward(t(`commands.${name}`), to)}
      </ActionButton>
    </form>
  );
}
