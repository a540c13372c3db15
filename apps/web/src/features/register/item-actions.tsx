import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import type { Item, Register } from './api.js';
import { siblingsOf } from './item-state.js';
import type { Task } from './tasks/task.js';
import { useChange } from './use-change.js';
import { useItemName } from './use-item-name.js';

/** Moves an item by one place, or opens all that can be done with it. */
export function ItemActions({ item, register, open }: { item: Item; register: Register; open: (task: Task) => void }) {
  const t = useTranslations('register');
  const name = useItemName()(item);
  const flash = useFlash();
  const { run, error } = useChange(register);
  const siblings = siblingsOf(item, register);
  const place = siblings.findIndex(({ key }) => key === item.key);
  const move = (to: number, end: string) => {
    if (to < 0 || to >= siblings.length) return flash(end);
    const others = siblings.filter(({ key }) => key !== item.key);
    const before = others[to]?.key ?? null;
    void run({ kind: 'moveItem', item: item.key, section: item.section, before }, t('moved', { item: name }));
  };
  return (
    <div>
      <div className="flex gap-1">
        <Button kind="quiet" aria-label={t('upOf', { item: name })} onClick={() => move(place - 1, t('atTop', { item: name }))}>
          <span aria-hidden="true">↑</span>
        </Button>
        <Button kind="quiet" aria-label={t('downOf', { item: name })} onClick={() => move(place + 1, t('atBottom', { item: name }))}>
          <span aria-hidden="true">↓</span>
        </Button>
        <Button
          className="whitespace-nowrap"
          aria-label={t('openOf', { item: name })}
          onClick={() => open({ kind: 'item', item: item.key })}
        >
          {t('open')}
        </Button>
      </div>
      {error === null ? null : <ProblemNotice error={error} />}
    </div>
  );
}
