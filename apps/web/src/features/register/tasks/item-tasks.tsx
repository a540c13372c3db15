import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import type { Item } from '../api.js';
import type { ItemTask, Task } from './task.js';

interface Props {
  readonly item: Item;
  readonly open: (task: Task) => void;
  readonly close: () => void;
}

/** What can be done with an item, as far as it has ended or not. The server decides whether it is done. */
export function ItemTasks({ item, open, close }: Props) {
  const t = useTranslations('register');
  const ends: readonly ItemTask[] = item.end === null ? ['merge', 'split', 'abolish'] : ['resume'];
  const removes: readonly ItemTask[] = item.reviews.length === 0 ? ['remove'] : [];
  return (
    <>
      <ul className="mt-4 space-y-3">
        {(['edit', 'assign', 'move', 'indicators'] as const).map((kind) => (
          <Choice key={kind} onChoose={() => open({ kind, item: item.key })}>
            {t(`tasks.${kind}`)}
          </Choice>
        ))}
        {item.parent === null && item.end === null ? (
          <Choice onChoose={() => open({ kind: 'add', section: item.section, parent: item.key })}>{t('tasks.addPart')}</Choice>
        ) : null}
        {[...ends, ...removes].map((kind) => (
          <Choice key={kind} onChoose={() => open({ kind, item: item.key })}>
            {t(`tasks.${kind}`)}
          </Choice>
        ))}
      </ul>
      <ButtonRow>
        <Button onClick={close}>{t('close')}</Button>
      </ButtonRow>
    </>
  );
}

function Choice({ children, onChoose }: { children: string; onChoose: () => void }) {
  return (
    <li>
      <Button className="w-full" onClick={onChoose}>
        {children}
      </Button>
    </li>
  );
}
