import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { MeetingItem } from '#libs/contract/meetings.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { Button } from '../../../components/button.js';
import { focusControl } from '../../../components/focus.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { RadioGroup } from '../../../components/radio-group.js';
import { TextArea } from '../../../components/text-area.js';
import { SendBack } from '../../sheet/actions/send-back.js';
import { UnsentReason } from '../../sheet/actions/unsent-reason.js';
import { useForward } from '../../sheet/actions/use-forward.js';
import { FieldTitle } from '../../sheet/fields/field-title.js';
import { gradeFieldOf } from '../../sheet/grade/grade-field.js';
import { useGradeChoice } from '../../sheet/grade/use-grade-choice.js';
import { itemAnchor } from '../item-state.js';
import type { Proceed } from '../use-proceed.js';
import { gradeControl, textControl, useItemErrors } from './use-item-errors.js';
import { textLimit } from '../../sheet/draft/text-limit.js';
import { opinionFields, opinionTexts } from './opinion-texts.js';
import { LostText, SavedNote } from './saved-note.js';
import { useMeetingCommand } from './use-meeting-command.js';
import { useOpinion } from './use-opinion.js';

interface Props {
  readonly item: MeetingItem;
  readonly fieldLabel: (key: string) => string;
  readonly onDone: Proceed;
}

/** For who may settle: the opinion, the mark, and what becomes of the item. Nobody leaves the list for it. */
export function DecisionForm({ item, fieldLabel, onDone }: Props) {
  const t = useTranslations();
  const { sheet } = item;
  const forward = useForward(sheet);
  const { saver, snapshot, forget } = useOpinion(sheet);
  const command = useMeetingCommand(item, saver, onDone);
  const choice = useGradeChoice(sheet);
  const { title, summarized, errors } = useItemErrors(command.failure, snapshot, sheet, fieldLabel);
  const settling = sheet.commands.find(({ name }) => name === 'settle');
  const sendBack = sheet.commands.find(({ name }) => name === 'sendBack');
  const writable = opinionFields(sheet);
  const texts = opinionTexts(sheet);
  const field = gradeFieldOf(sheet.fields);
  const lost = <LostText {...{ saver, snapshot, forget, fieldLabel }} writable={writable.map(({ key }) => key)} />;
  const decides = settling !== undefined || texts.length > 0;
  // Sending back tells in its dialog why it failed, as long as there is one.
  const told = command.failure?.command === 'sendBack' && decides && sendBack !== undefined;
  const failure =
    title === null || told ? null : (
      <>
        <ErrorSummary title={title} cause={command.failure} errors={summarized} />
        <UnsentReason command={command} onClosed={() => focusControl(itemAnchor(sheet.id))} />
      </>
    );
  if (!decides) {
    return (
      <>
        {failure}
        {lost}
      </>
    );
  }
  const graded = sheet.graded && field !== undefined && field.marks.length > 0;
  const kind = field?.scaleKind ?? 'achievement';
  const formId = `decision-${sheet.id}`;
  const settle = () => {
    if (graded && choice.chosen === null) command.fail({ command: 'settle', error: 'gradeMissing' });
    else void command.run({ command: 'settle', grade: graded ? choice.chosen : null });
  };
  return (
    <div className="screen-only mt-5 rounded-12 border border-key-900 p-4">
      <h4 className="text-std-18B-160">{t('meeting.decision')}</h4>
      {failure}
      {lost}
      <form
        id={formId}
        aria-label={t('meeting.decision')}
        onSubmit={(event) => {
          event.preventDefault();
          settle();
        }}
      >
        {texts.map((text) => (
          <TextArea
            key={text.key}
            id={textControl(sheet.id, text.key)}
            label={<FieldTitle field={text} />}
            required={text.required}
            max={text.maxLength}
            value={snapshot.values[text.key] ?? text.value}
            onText={(typed) => saver.change(text.key, typed)}
            onBlur={() => void saver.flush()}
            error={errors[textControl(sheet.id, text.key)]}
          />
        ))}
        {texts.length === 0 ? null : (
          <SavedNote
            {...{ saver, snapshot, forget, fieldLabel }}
            limitOf={(key) => textLimit(sheet.fields, key)}
            controlOf={(key) => textControl(sheet.id, key)}
          />
        )}
        {texts.length < writable.length ? (
          <p>
            {t.rich('meeting.elsewhere', {
              link: (words) => (
                <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }}>
                  {words}
                </Link>
              ),
            })}
          </p>
        ) : null}
        {graded && settling ? (
          <RadioGroup
            id={gradeControl(sheet.id)}
            label={fieldLabel('grade')}
            required
            help={field.proposed === null ? undefined : t('sheet.settleHelp', { grade: field.proposed })}
            choices={field.marks.map(({ symbol }) => ({ value: symbol, label: <GradeMark symbol={symbol} marks={field.marks} /> }))}
            value={choice.chosen}
            onChoose={choice.choose}
            error={errors[gradeControl(sheet.id)]}
          />
        ) : null}
      </form>
      {/* Beside the form: sending back asks in a form of its own. */}
      <div className="mt-4 flex flex-wrap gap-3">
        {settling ? (
          <Button kind="primary" type="submit" form={formId} aria-busy={command.running === 'settle'}>
            {command.running === 'settle'
              ? t('sheet.sending')
              : forward(graded ? t(`sheet.settle.${kind}`) : t('sheet.settleNone', { what: fieldLabel('grade') }), settling.to)}
          </Button>
        ) : null}
        {sendBack ? (
          <div>
            <SendBack to={sendBack.to} {...{ sheet, snapshot, command, choice, fieldLabel }} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
