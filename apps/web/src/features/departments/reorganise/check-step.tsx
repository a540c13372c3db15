import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { withoutPeople } from '#libs/domain/organization/reorganisation.js';
import { request } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { useFlash } from '../../../components/flash.js';
import { Notice } from '../../../components/notice.js';
import { useAction } from '../../../components/use-action.js';
import { CheckedChange } from './checked-change.js';
import type { DraftChange } from './draft.js';
import { changeBody } from './draft.js';
import { KeptYears } from './kept-years.js';
import type { Checked } from './reorganise-screen.js';
import { ReorganisationErrors } from './reorganisation-errors.js';

interface Props {
  readonly checked: Checked;
  readonly from: number;
  readonly changes: readonly DraftChange[];
  readonly onChanges: (changes: readonly DraftChange[]) => void;
  readonly onBack: () => void;
}

/** The second step: what moves and what stays, who takes over what was split, and the button that does it. */
export function CheckStep({ checked: { read, preview }, from, changes, onChanges, onBack }: Props) {
  const t = useTranslations();
  const year = longFiscalYear(from, useLocale());
  const bodies = changes.map((change) => changeBody(change, read.departments));
  const unstaffed = new Set(withoutPeople(bodies, preview.changes));
  const names = changes.flatMap(({ heirs }) => heirs.filter(({ key }) => unstaffed.has(key)).map(({ name }) => name.trim()));
  const { run, busy, error } = useReorganise(read.state, from, year);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(bodies);
      }}
    >
      <h2 className="mt-4 text-std-22B-150">{t('reorganising.checkTitle', { year })}</h2>
      <p className="my-2">{preview.atOnce ? t('reorganising.atOnce', { year }) : t('reorganising.later', { year })}</p>
      <ReorganisationErrors error={error} changes={changes} />
      {names.length > 0 ? (
        <Notice kind="warning" title={t('reorganising.withoutPeople')}>
          <p>{t('reorganising.withoutPeopleHelp', { names: names.join(t('separator')) })}</p>
        </Notice>
      ) : null}
      {changes.map((change, index) => (
        <CheckedChange
          key={change.key}
          place={index + 1}
          change={change}
          changes={changes}
          departments={read.departments}
          moved={preview.changes[index]!}
          onChange={(changed) => onChanges(changes.with(index, changed))}
        />
      ))}
      <KeptYears kept={preview.kept} />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('reorganising.confirming') : t('reorganising.confirm', { year })}
        </Button>
        <Button onClick={onBack}>{t('reorganising.back')}</Button>
      </ButtonRow>
    </form>
  );
}

function useReorganise(state: string, from: number, year: string) {
  const t = useTranslations('reorganising');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  return useAction(async (changes: ReturnType<typeof changeBody>[]) => {
    const { scheduledActionId, sheets, people } = await request('reorganiseDepartments', {
      body: { state, from, changes },
    });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/departments', search: { year: from } });
    flash(t(scheduledActionId === null ? 'done' : 'planned', { year, sheets, people }));
  });
}
