import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Conflict } from '#libs/contract/problem.js';
import { differing } from '#libs/domain/text/merged-texts.js';
import { Button } from '../../../components/button.js';
import { focusControl } from '../../../components/focus.js';
import { Notice } from '../../../components/notice.js';
import { DifferingText } from './differing-text.js';
import type { DraftSaver, DraftSnapshot } from './draft-saver.js';
import { MergeForm } from './merge-form.js';

interface Props {
  /** For what leads here. */
  readonly id?: string;
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
  /** How long the text in a cell may be; null: it holds none. */
  readonly limitOf: (key: string) => number | null;
  /** The id of the control in which a cell is written. */
  readonly controlOf: (key: string) => string;
}

/** Two people wrote the same field: both texts stand here until one is chosen, or one is made of them. */
export function ConflictPanel({ id, saver, snapshot, fieldLabel, cellText, limitOf, controlOf }: Props) {
  const t = useTranslations('draft');
  const { conflicts } = snapshot;
  const sections = useId();
  if (conflicts.length === 0) return null;
  const sectionOf = (field: string) => `${sections}-${field}`;
  // The button that was pressed goes away: the focus goes on to the next conflict, after the last one to the field.
  const choose = (index: number, choice: Choice) => {
    const { field } = conflicts[index]!;
    const next = conflicts[(index + 1) % conflicts.length]!;
    saver.resolve(field, choice);
    focusControl(next.field === field ? controlOf(field) : sectionOf(next.field));
  };
  return (
    <div id={id} tabIndex={-1}>
      <Notice kind="warning" role="alert" title={t('conflictTitle')}>
        <p>{t('conflictHelp')}</p>
        {conflicts.map((conflict, index) => (
          <OneConflict
            key={conflict.field}
            id={sectionOf(conflict.field)}
            conflict={{ ...conflict, yours: snapshot.values[conflict.field] ?? conflict.yours }}
            label={fieldLabel(conflict.field)}
            limit={limitOf(conflict.field)}
            cellText={cellText}
            onChoose={(choice) => choose(index, choice)}
          />
        ))}
      </Notice>
    </div>
  );
}

type Choice = Parameters<DraftSaver['resolve']>[1];

interface OneProps {
  readonly id: string;
  readonly conflict: Conflict;
  readonly label: string;
  /** How long a text made of both may be; null: they cannot be made into one. */
  readonly limit: number | null;
  readonly cellText: Props['cellText'];
  readonly onChoose: (choice: Choice) => void;
}

function OneConflict({ id, conflict, label, limit, cellText, onChoose }: OneProps) {
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
    <section id={id} tabIndex={-1} aria-label={label} className="mt-4">
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
