import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { Select } from '../../components/select.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import type { DepartmentRow, Departments } from './api.js';
import { departmentOptions } from './department-options.js';

interface Typed {
  readonly name: string;
  readonly parentId: string | null;
}

/** For a department that was left out; one that begins is made by a reorganisation. */
export function AddDepartment({ read }: { read: Departments }) {
  const t = useTranslations('departments');
  const act = (typed: Typed) => request('addDepartment', { body: { state: read.state, ...typed } });
  const words = { help: t('addHelp'), confirm: t('addConfirm') };
  return (
    <DialogButton
      title={t('addTitle')}
      content={(close) => <DepartmentForm read={read} act={act} {...words} done="added" close={close} />}
    >
      {t('add')}
    </DialogButton>
  );
}

/** Puts right what was written wrongly, in all years; deletes what nothing refers to. */
export function EditDepartment({ read, department }: { read: Departments; department: DepartmentRow }) {
  const t = useTranslations('departments');
  const params = { departmentId: department.id };
  const act = (typed: Typed) => request('changeDepartment', { params, body: { state: read.state, ...typed } });
  const words = { help: t('editHelp'), confirm: t('editConfirm') };
  return (
    <DialogButton
      kind="quiet"
      aria-label={t('actionOf', { action: t('edit'), name: department.name })}
      title={t('editTitle', { name: department.name })}
      content={(close) => <DepartmentForm read={read} department={department} act={act} {...words} done="edited" close={close} />}
    >
      {t('edit')}
    </DialogButton>
  );
}

interface FormProps {
  readonly read: Departments;
  readonly department?: DepartmentRow;
  readonly act: (typed: Typed) => Promise<unknown>;
  readonly help: string;
  readonly confirm: string;
  readonly done: 'added' | 'edited';
  readonly close: () => void;
}

function DepartmentForm({ read, department, act, help, confirm, done, close }: FormProps) {
  const t = useTranslations();
  const id = useId();
  const after = useAfterChange(close);
  const [name, setName] = useState(department?.name ?? '');
  const [parentId, setParentId] = useState(department?.parentId ?? '');
  const saving = useAction(async () => {
    await act({ name: name.trim(), parentId: parentId === '' ? null : parentId });
    await after(t(`departments.${done}`, { name: name.trim() }));
  });
  const removing = useAction(async () => {
    await request('removeDepartment', { params: { departmentId: department!.id }, query: { state: read.state } });
    await after(t('departments.removed', { name: department!.name }));
  });
  const error = saving.error ?? removing.error;
  return (
    <DialogForm
      submit={confirm}
      onSubmit={saving.run}
      more={department?.unused ? <Button onClick={() => void removing.run()}>{t('departments.remove')}</Button> : null}
      close={close}
    >
      <p className="mt-4">{help}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <TextField
        id={`${id}-name`}
        label={t('departments.name')}
        required
        maxLength={100}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Select
        id={`${id}-parent`}
        label={t('departments.parent')}
        value={parentId}
        onChange={({ currentTarget: { value } }) => setParentId(value)}
        options={[
          { value: '', label: t('departments.noParent') },
          ...departmentOptions(read.departments.filter((other) => other.id !== department?.id)),
        ]}
      />
    </DialogForm>
  );
}

function useAfterChange(close: () => void) {
  const queryClient = useQueryClient();
  const flash = useFlash();
  return async (text: string) => {
    await queryClient.invalidateQueries();
    close();
    flash(text);
  };
}
