import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Conflict } from '#libs/contract/problem.js';
import { differing } from '#libs/domain/text/merged-texts.js';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import { DifferingText } from './differing-text.js';
import type { DraftSaver, DraftSnapshot } from './draft-saver.js';
import { MergeForm } from './merge-form.js';

/** Where the save bar leads to. */
export const CONFLICT_PANEL = 'draft-conflicts';

interface Props {
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
  /** How long the text in a cell may be; null: it holds none. */
  readonly limitOf: (key: string) => number | null;
}

/** Two people wrote the same field: both texts stand here until one is chosen, or one is made of them. */
export function ConflictPanel({ saver, snapshot, fieldLabel, cellText, limitOf }: Props) {
  const t = useTranslations('draft');
  const { conflicts } = snapshot;
  if (conflicts.length === 0) return null;
  return (
    <div id={CONFLICT_PANEL} tabIndex={-1}>
      <Notice kind="warning" role="alert" title={t('conflictTitle')}>
        <p>{t('conflictHelp')}</p>
        {conflicts.map((conflict) => (
          <OneConflict
            key={conflict.field}
            conflict={{ ...conflict, yours: snapshot.values[conflict.field] ?? conflict.yours }}
            label={fieldLabel(conflict.field)}
            limit={limitOf(conflict.field)}
            cellText={cellText}
            onChoose={(choice) => saver.resolve(conflict.field, choice)}
          />
        ))}
      </Notice>
    </div>
  );
}

interface OneProps {
  readonly conflict: Conflict;
  readonly label: string;
  /** How long a text made of both may be; null: they cannot be made into one. */
  readonly limit: number | null;
  readonly cellText: Props['cellText'];
  readonly onChoose: (choice: 'mine' | 'theirs' | { readonly merged: string }) => void;
}

function OneConflict({ conflict, label, limit, cellText, onChoose }: OneProps) {
  const t = useTranslations();
  const [merging, setMerging] = useState(false);
  const { field } = conflict;
  const [mine, theirs] = [cellText(field, conflict.yours), cellText(field, conflict.theirs)];
  const parts = differing(mine, theirs);
  const sides = [
    { choice: 'mine', title: t('draft.mine'), text: mine, part: parts.mine, button: t('draft.useMine') },
    { choice: 'theirs', title: t('draft.theirs'), text: theirs, part: parts.theirs, button: t('draft.useTheirs') },
  ] as const;
  return (
    <section aria-label={label} className="mt-4">
      <h2 className="text-std-17B-170">{label}</h2>
      {limit === null ? null : <p className="text-solid-gray-700">{t('writing.merge.marked')}</p>}
      <div className="grid gap-4 md:grid-cols-2">
        {sides.map(({ choice, title, text, part, button }) => (
          <div key={choice} className="flex flex-col rounded-8 border border-solid-gray-420 p-3">
            <p className="text-std-16B-170">{title}</p>
            <p className="my-2 grow whitespace-pre-line">
              {text === '' ? t('draft.emptyText') : <DifferingText before={parts.before} part={part} after={parts.after} />}
            </p>
            <Button aria-label={t('draft.chooseFor', { button, label })} onClick={() => onChoose(choice)}>
              {button}
            </Button>
          </div>
        ))}
      </div>
      {limit === null ? null : merging ? (
        <MergeForm
          field={field}
          label={label}
          mine={conflict.yours}
          theirs={conflict.theirs}
          max={limit}
          onUse={(merged) => onChoose({ merged })}
        />
      ) : (
        <Button
          className="mt-3"
          aria-label={t('draft.chooseFor', { button: t('writing.merge.button'), label })}
          onClick={() => setMerging(true)}
        >
          {t('writing.merge.button')}
        </Button>
      )}
    </section>
  );
}
