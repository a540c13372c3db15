import { useTranslations } from 'use-intl';
import type { Conflict } from '#libs/contract/problem.js';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import type { DraftSaver, DraftSnapshot } from './draft-saver.js';

/** Where the save bar leads to. */
export const CONFLICT_PANEL = 'draft-conflicts';

interface Props {
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
}

/** Two people wrote the same field: both texts stand here until one is chosen. */
export function ConflictPanel({ saver, snapshot, fieldLabel, cellText }: Props) {
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
  readonly cellText: Props['cellText'];
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

function OneConflict({ conflict, label, cellText, onChoose }: OneProps) {
  const t = useTranslations('draft');
  const sides = [
    { choice: 'mine', title: t('mine'), text: conflict.yours, button: t('useMine') },
    { choice: 'theirs', title: t('theirs'), text: conflict.theirs, button: t('useTheirs') },
  ] as const;
  return (
    <section aria-label={label} className="mt-4">
      <h2 className="text-std-17B-170">{label}</h2>
      <div className="grid gap-4 md:grid-cols-2">
        {sides.map(({ choice, title, text, button }) => (
          <div key={choice} className="flex flex-col rounded-8 border border-solid-gray-420 p-3">
            <p className="text-std-16B-170">{title}</p>
            <p className="my-2 grow whitespace-pre-line">{text === '' ? t('emptyText') : cellText(conflict.field, text)}</p>
            <Button aria-label={t('chooseFor', { button, label })} onClick={() => onChoose(choice)}>
              {button}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
