import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { ChangeKind } from '#libs/domain/organization/reorganisation.js';
import { CHANGE_KINDS } from '#libs/domain/organization/reorganisation.js';
import { request } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { Select } from '../../../components/select.js';
import { useAction } from '../../../components/use-action.js';
import type { Departments, ReorganisationPreview } from '../api.js';
import { ChangeEditor } from './change-editor.js';
import type { DraftChange } from './draft.js';
import { changeBody, newChange } from './draft.js';
import { ReorganisationErrors } from './reorganisation-errors.js';

interface Props {
  readonly read: Departments;
  readonly from: number;
  readonly years: readonly number[];
  readonly onFrom: (year: number) => void;
  readonly changes: readonly DraftChange[];
  readonly onChanges: (changes: readonly DraftChange[]) => void;
  readonly onChecked: (preview: ReorganisationPreview) => void;
}

/** The first step: from when, and what changes. */
export function ChangesForm({ read, from, years, onFrom, changes, onChanges, onChecked }: Props) {
  const t = useTranslations('reorganising');
  const locale = useLocale();
  const { run, busy, error } = useAction(async () => {
    const body = { state: read.state, from, changes: changes.map((change) => changeBody(change, read.departments)) };
    onChecked(await request('previewReorganisation', { body }));
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className="my-4">{t('help')}</p>
      <ReorganisationErrors error={error} changes={changes} />
      <div className="max-w-80">
        <Select
          id="reorganisation-year"
          label={t('from')}
          required
          value={String(from)}
          onChange={({ currentTarget: { value } }) => onFrom(Number(value))}
          options={years.map((year) => ({ value: String(year), label: t('fromDay', { year: longFiscalYear(year, locale) }) }))}
        />
      </div>
      {changes.map((change, index) => (
        <ChangeEditor
          key={change.key}
          place={index + 1}
          change={change}
          changes={changes}
          departments={read.departments}
          onChange={(changed) => onChanges(changes.with(index, changed))}
          onRemove={() => onChanges(changes.toSpliced(index, 1))}
        />
      ))}
      <AddChange onAdd={(kind) => onChanges([...changes, newChange(kind, nextNumber(changes))])} />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('checking') : t('check')}
        </Button>
      </ButtonRow>
    </form>
  );
}

function nextNumber(changes: readonly DraftChange[]): number {
  return Math.max(0, ...changes.map(({ key }) => Number(key.slice('change-'.length)))) + 1;
}

function AddChange({ onAdd }: { onAdd: (kind: ChangeKind) => void }) {
  const t = useTranslations('reorganising');
  const [kind, setKind] = useState<ChangeKind>('renamed');
  return (
    <div className="mt-6 flex flex-wrap items-end gap-x-4 border-t border-solid-gray-300 pt-2">
      <div className="w-full sm:w-96">
        <Select
          id="change-kind"
          label={t('kind')}
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(value as ChangeKind)}
          options={CHANGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <Button className="mb-4" onClick={() => onAdd(kind)}>
        {t('addChange')}
      </Button>
    </div>
  );
}
