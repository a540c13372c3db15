import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import type { Option } from '../../components/select.js';
import { Select } from '../../components/select.js';
import type { Opening } from './api.js';
import type { HolderAnswer } from './decisions.js';

interface Props {
  readonly question: Opening['departments']['questions'][number];
  readonly options: readonly Option[];
  readonly answer: HolderAnswer;
  readonly onAnswer: (answer: HolderAnswer) => void;
}

/** Items of the department that another one takes over: named one by one, so that a long list stays short. */
export function HolderExceptions({ question: { departmentId, items }, options, answer, onAnswer }: Props) {
  const t = useTranslations('opening.holders');
  const { exceptions } = answer;
  const left = items.filter(({ itemId }) => !exceptions.some((exception) => exception.itemId === itemId));
  const [item, setItem] = useState('');
  const [heldBy, setHeldBy] = useState('');
  const itemId = left.some((one) => one.itemId === item) ? item : (left[0]?.itemId ?? '');
  const department = heldBy || (options.find(({ value }) => value !== '' && value !== answer.heldBy)?.value ?? '');
  const labelOf = (id: string) => t('numbered', items.find((one) => one.itemId === id)!);
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? '';
  const put = (changed: HolderAnswer['exceptions']) => onAnswer({ ...answer, exceptions: changed, confirmed: false });
  if (items.length < 2) return null;
  return (
    <details className="my-2">
      <summary className="min-h-11 content-center text-blue-1000 underline">
        {t('exceptions', { count: exceptions.length })}
      </summary>
      <ul className="my-2">
        {exceptions.map((exception) => (
          <li key={exception.itemId} className="flex flex-wrap items-center gap-x-4">
            <span>{t('exception', { item: labelOf(exception.itemId), department: nameOf(exception.heldBy) })}</span>
            <Button
              kind="quiet"
              aria-label={t('removeOf', { item: labelOf(exception.itemId) })}
              onClick={() => put(exceptions.filter((other) => other.itemId !== exception.itemId))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <div className="flex flex-wrap items-end gap-x-4">
          <div className="w-100 max-w-full">
            <Select
              id={`exception-item-${departmentId}`}
              label={t('exceptionItem')}
              value={itemId}
              onChange={({ currentTarget: { value } }) => setItem(value)}
              options={left.map((one) => ({ value: one.itemId, label: t('numbered', one) }))}
            />
          </div>
          <div className="w-80 max-w-full">
            <Select
              id={`exception-department-${departmentId}`}
              label={t('heldBy')}
              value={department}
              onChange={({ currentTarget: { value } }) => setHeldBy(value)}
              options={options}
            />
          </div>
          <Button className="mb-4" onClick={() => put([...exceptions, { itemId, heldBy: department }])}>
            {t('add')}
          </Button>
        </div>
      )}
    </details>
  );
}
