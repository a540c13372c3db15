import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { TextArea } from '../../../components/text-area.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { ConflictPanel } from '../../sheet/draft/conflict-panel.js';
import type { Reading } from '../api.js';
import { DueLine } from '../due-line.js';
import { CommentStatus } from './comment-status.js';
import type { useComment } from './use-comment.js';
import { CommentUnsaved } from './use-comment.js';

export const COMMENT_BOX = 'comment';

interface Props {
  readonly reading: Reading;
  readonly comment: ReturnType<typeof useComment>;
}

/** One box, and one press: with what was written, or, while the box is empty, without. */
export function CommentForm({ reading, comment }: Props) {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const { sheet, commentField } = reading;
  const { saver, snapshot, text, submit } = comment;
  const [empty, setEmpty] = useState<object | null>(null);
  const field = sheet.fields.find(({ key }) => key === commentField);
  const blank = text.trim() === '';
  if (field?.kind !== 'text') return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(blank ? {} : null);
        if (!blank) void submit.run();
      }}
    >
      <DueLine dueOn={sheet.dueOn} />
      {empty !== null && blank ? (
        <ErrorSummary title={t('notSent')} errors={[{ text: t('empty'), fieldId: COMMENT_BOX }]} cause={empty} />
      ) : submit.error === null ? null : (
        <SubmitFailure error={submit.error} label={localized(field.label)} />
      )}
      <ConflictPanel
        saver={saver}
        snapshot={snapshot}
        fieldLabel={() => localized(field.label)}
        cellText={(_, content) => content}
        limitOf={() => field.maxLength}
        controlOf={() => COMMENT_BOX}
      />
      <TextArea
        id={COMMENT_BOX}
        label={t('commentLabel')}
        help={t('commentHelp')}
        max={field.maxLength}
        value={text}
        onText={(typed) => saver.change(commentField, typed)}
        onBlur={() => void saver.flush()}
        error={empty !== null && blank ? t('empty') : undefined}
      />
      <CommentStatus saver={saver} snapshot={snapshot} />
      <div className="screen-only mt-4 flex flex-wrap gap-4">
        <Button kind="primary" type="submit" aria-busy={submit.busy} className="min-h-14 w-full sm:w-auto sm:px-8">
          {submit.busy && !blank ? t('sending') : t('submit')}
        </Button>
        {blank ? (
          <Button aria-busy={submit.busy} className="min-h-14 w-full sm:w-auto sm:px-8" onClick={() => void submit.run()}>
            {submit.busy ? t('sending') : t('noComment')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function SubmitFailure({ error, label }: { error: unknown; label: string }) {
  const t = useTranslations('reading');
  const explain = useExplainRefusal(() => label);
  const { title, detail } = useExplainProblem()(error);
  if (error instanceof CommentUnsaved) return <ErrorSummary title={t('notSent')} errors={[{ text: t('unsaved') }]} cause={error} />;
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.length > 0 ? refusals.map((refusal) => ({ text: explain(refusal), fieldId: COMMENT_BOX })) : [{ text: detail }];
  return <ErrorSummary title={refusals.length > 0 ? t('notSent') : title} errors={errors} cause={error} />;
}
