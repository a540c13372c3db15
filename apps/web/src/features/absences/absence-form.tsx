import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { request } from '../../api/client.js';
import { useViewer } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { PersonField } from '../../components/person-field.js';
import { findPerson, personWords } from '../../components/person-words.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { Absences } from './api.js';

const PERSON = 'absent-person';
const DEPUTY = 'absence-deputy';
const FROM = 'absence-from';
const TO = 'absence-to';
/** Nobody's id: the server says that they are not on the list, along with everything else that is wrong. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Notes an absence; administrators say whose, the others their own. */
export function AbsenceForm({ people, everybody }: Pick<Absences, 'people' | 'everybody'>) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { accountId: viewerId } = useViewer();
  const me = people.find(({ accountId }) => accountId === viewerId);
  const [absent, setAbsent] = useState(me ? personWords(me) : '');
  const [deputy, setDeputy] = useState('');
  const [fromOn, setFromOn] = useState('');
  const [toOn, setToOn] = useState('');
  const { run, busy, error } = useAction(async () => {
    const idOf = (typed: string) => findPerson(people, typed)?.accountId ?? NOBODY;
    const whose = everybody ? { accountId: idOf(absent) } : {};
    await request('addAbsence', { body: { ...whose, deputyId: idOf(deputy), fromOn, toOn } });
    await queryClient.invalidateQueries();
    setDeputy('');
    setFromOn('');
    setToOn('');
    flash(t('absences.added'));
  });
  const errors = useFormErrors(error, controlOf);
  return (
    <section aria-labelledby="add-absence" className="screen-only my-6 rounded-12 border border-solid-gray-300 p-4">
      <h2 id="add-absence" className="text-std-20B-150">
        {t('absences.add')}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
        <div className="grid gap-x-6 lg:grid-cols-2">
          {everybody ? (
            <PersonField
              id={PERSON}
              label={t('absences.person')}
              required
              help={t('absences.chooseHelp')}
              people={people}
              value={absent}
              onChange={setAbsent}
              error={errors?.of(PERSON)}
            />
          ) : null}
          <PersonField
            id={DEPUTY}
            label={t('absences.deputy')}
            required
            help={t('absences.chooseHelp')}
            people={everybody ? people : people.filter((person) => person !== me)}
            value={deputy}
            onChange={setDeputy}
            error={errors?.of(DEPUTY)}
          />
        </div>
        <div className="flex flex-wrap gap-x-8">
          <DateField id={FROM} label={t('absences.from')} required value={fromOn} onChange={setFromOn} error={errors?.of(FROM)} />
          <DateField id={TO} label={t('absences.to')} required value={toOn} onChange={setToOn} error={errors?.of(TO)} />
        </div>
        <Button kind="primary" type="submit">
          {busy ? t('absences.adding') : t('absences.addNow')}
        </Button>
      </form>
    </section>
  );
}

function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'absentUnknown':
      return PERSON;
    case 'deputyUnknown':
    case 'deputyIsSelf':
    case 'deputyAbsent':
      return DEPUTY;
    case 'dayInvalid':
      return refusal.day === 'first' ? FROM : TO;
    case 'absencesOverlap':
    case 'absentIsDeputy':
      return FROM;
    case 'endBeforeStart':
    case 'absenceOver':
      return TO;
    default:
      return undefined;
  }
}
