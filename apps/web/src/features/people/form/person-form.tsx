import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BodyOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { useAction } from '../../../components/use-action.js';
import type { RoleScopes } from '../api.js';
import { useDepartmentOptions } from '../use-department-options.js';
import { DEPARTMENT, EMAIL, NAME } from './control-ids.js';
import type { PersonDraft } from './person-draft.js';
import { inputOf, unfilled } from './person-draft.js';
import { RolesEditor } from './roles-editor.js';
import { UnfilledForm, usePersonErrors } from './use-person-errors.js';

interface Props {
  readonly start: PersonDraft;
  readonly scopes: RoleScopes;
  /** Throws what the server refuses. */
  readonly onSubmit: (input: BodyOf<'invitePerson'>) => Promise<void>;
  readonly button: string;
  readonly busyButton: string;
  /** Beside the errors: what else can be done about one. */
  readonly remedy?: (error: unknown) => ReactNode;
}

/** A person's name, address, department and roles: for inviting, and for changing. */
export function PersonForm({ start, scopes, onSubmit, button, busyButton, remedy }: Props) {
  const t = useTranslations('personForm');
  const [draft, setDraft] = useState(start);
  const departments = useDepartmentOptions(scopes.departments, [
    start.departmentId,
    ...start.roles.map(({ departmentId }) => departmentId),
  ]);
  const { run, busy, error } = useAction(async () => {
    const missing = unfilled(draft);
    if (missing) throw new UnfilledForm(missing);
    await onSubmit(inputOf(draft));
  });
  const explained = usePersonErrors(error);
  const errorAt = (fieldId: string) => explained?.errors.find((one) => one.fieldId === fieldId)?.text;
  const change = (changes: Partial<PersonDraft>) => setDraft({ ...draft, ...changes });
  return (
    <form
      noValidate
      className="max-w-4xl"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {explained === null ? null : <ErrorSummary title={explained.title} errors={explained.errors} cause={error} />}
      {error === null ? null : remedy?.(error)}
      <div className="max-w-lg">
        <TextField
          id={NAME}
          label={t('name')}
          required
          autoComplete="off"
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          error={errorAt(NAME)}
        />
        <TextField
          id={EMAIL}
          type="email"
          label={t('email')}
          required
          help={t('emailHelp')}
          autoComplete="off"
          value={draft.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value })}
          error={errorAt(EMAIL)}
        />
        <Select
          id={DEPARTMENT}
          label={t('department')}
          value={draft.departmentId}
          onChange={({ currentTarget }) => change({ departmentId: currentTarget.value })}
          options={[{ value: '', label: t('departmentNone') }, ...departments]}
          error={errorAt(DEPARTMENT)}
        />
      </div>
      <RolesEditor
        roles={draft.roles}
        ownDepartmentId={draft.departmentId}
        departments={departments}
        plans={scopes.plans}
        errorAt={errorAt}
        onChange={(roles) => change({ roles })}
      />
      <Button kind="primary" type="submit">
        {busy ? busyButton : button}
      </Button>
    </form>
  );
}
