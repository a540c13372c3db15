import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ConflictChoice, SheetDifference } from '#libs/contract/offline-drafts.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { ConflictQuestions } from './conflict-questions.js';
import type { Decided } from './decisions.js';
import { choicesOf, conflictId, effectOf, undecidedOf } from './decisions.js';
import { SheetChanges } from './sheet-changes.js';
import { useItemWords } from './use-item-words.js';

interface Props {
  readonly sheets: readonly SheetDifference[];
  readonly applying: boolean;
  readonly onApply: (choices: readonly ConflictChoice[]) => void;
  readonly failure: ReactNode;
}

/** What would change, and what somebody must choose before. */
export function TakeDrafts({ sheets, applying, onApply, failure }: Props) {
  const t = useTranslations('offlineDrafts');
  const words = useItemWords();
  const [decided, setDecided] = useState<Decided>({});
  /** Pressed while something was undecided: which time, so that the summary takes the focus again. */
  const [pressed, setPressed] = useState(0);
  const undecided = undecidedOf(sheets, decided);
  const effect = effectOf(sheets, decided);
  const apply = () => (undecided.length > 0 ? setPressed(pressed + 1) : onApply(choicesOf(sheets, decided)));
  return (
    <>
      {pressed > 0 && undecided.length > 0 ? (
        <ErrorSummary
          title={t('conflicts.summary', { count: undecided.length })}
          errors={undecided.map(({ sheet, field }) => ({ text: words(sheet).conflict(field), fieldId: conflictId(sheet, field) }))}
          cause={pressed}
        />
      ) : null}
      <ConflictQuestions
        sheets={sheets}
        decided={decided}
        asked={pressed > 0}
        onDecide={(id, take) => setDecided((before) => ({ ...before, [id]: take }))}
      />
      <SheetChanges sheets={sheets} />
      <div className="screen-only mt-6">
        {failure}
        <Button kind="primary" aria-busy={applying} onClick={apply}>
          {applying ? t('applying') : undecided.length === 0 && effect.changes === 0 ? t('applyNothing') : t('apply', effect)}
        </Button>
        <p className="mt-2 max-w-3xl">{t('applyHelp')}</p>
      </div>
    </>
  );
}
