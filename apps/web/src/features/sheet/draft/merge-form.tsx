import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mergedTexts } from '#libs/domain/text/merged-texts.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/text-area.js';

interface Props {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly max: number;
  readonly onUse: (merged: string) => void;
}

/** Both texts in one box, to make one of them. */
export function MergeForm({ label, mine, theirs, max, onUse }: Props) {
  const t = useTranslations();
  const id = useId();
  const [begun] = useState({ mine, theirs });
  const [taken, setTaken] = useState(theirs);
  const [merged, setMerged] = useState(() => mergedTexts(mine, theirs));
  // They have written on: it comes into the box, where it is seen before it is used.
  if (theirs !== taken) {
    setTaken(theirs);
    setMerged(mergedTexts(merged, theirs));
  }
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  // What was typed into the field meanwhile is not in here yet.
  const whole = mine === begun.mine ? merged : mergedTexts(mine, merged);
  return (
    <div className="mt-4">
      <TextArea
        id={id}
        label={t('draft.chooseFor', { button: t('writing.merge.title'), label })}
        help={t('writing.merge.help')}
        max={max}
        value={merged}
        onText={setMerged}
        ref={box}
      />
      <p role="status" className="text-std-16B-170">
        {theirs === begun.theirs ? null : t('writing.merge.theirsChanged')}
      </p>
      <Button kind="primary" aria-label={t('draft.chooseFor', { button: t('writing.merge.use'), label })} onClick={() => onUse(whole)}>
        {t('writing.merge.use')}
      </Button>
    </div>
  );
}
