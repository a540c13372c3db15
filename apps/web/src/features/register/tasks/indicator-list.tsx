import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import type { Item, Register } from '../api.js';
import type { Task } from './task.js';

interface Props {
  readonly register: Register;
  readonly item: Item;
  readonly open: (task: Task) => void;
  readonly close: () => void;
}

/** The indicators that an item prints. */
export function IndicatorList({ register, item, open, close }: Props) {
  const t = useTranslations('register');
  const indicators = register.indicators.filter(({ items }) => items.includes(item.key));
  return (
    <>
      {indicators.length === 0 ? <p className="mt-4">{t('noIndicators')}</p> : null}
      <ul aria-label={t('indicatorList')} className="mt-4 divide-y divide-solid-gray-300">
        {indicators.map(({ key, name, baseline, target, items }) => (
          <li key={key} className="py-3">
            <p className="text-std-16B-170">{items[0] === item.key ? name : t('relisted', { name })}</p>
            <p>{t('indicatorFacts', { baseline: baseline || t('nothing'), target: target || t('nothing') })}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              <Button aria-label={t('editIndicatorOf', { name })} onClick={() => open({ kind: 'indicator', item: item.key, indicator: key })}>
                {t('editIndicator')}
              </Button>
              <Button
                kind="quiet"
                aria-label={t('removeIndicatorOf', { name })}
                onClick={() => open({ kind: 'removeIndicator', item: item.key, indicator: key })}
              >
                {t('removeIndicator')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button kind="primary" onClick={() => open({ kind: 'indicator', item: item.key, indicator: null })}>
          {t('addIndicator')}
        </Button>
        <Button onClick={close}>{t('close')}</Button>
      </ButtonRow>
    </>
  );
}
