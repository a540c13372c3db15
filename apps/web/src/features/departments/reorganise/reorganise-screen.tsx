import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import type { Departments, ReorganisationPreview } from '../api.js';
import { departmentsQuery } from '../api.js';
import { ChangesForm } from './changes-form.js';
import { CheckStep } from './check-step.js';
import type { DraftChange } from './draft.js';

/** 機構改革 as one guided change: say what changes, look at what moves, confirm. */
export function ReorganiseScreen() {
  const t = useTranslations();
  const query = useQuery(departmentsQuery());
  return (
    <>
      <p className="screen-only">
        <Link to="/departments" className="inline-flex min-h-11 items-center">
          {t('reorganising.toDepartments')}
        </Link>
      </p>
      <Loaded query={query}>
        {(current) =>
          current.mayChange ? (
            <Guide currentYear={current.currentYear} />
          ) : (
            <>
              <PageHeading title={t('problems.forbidden.title')} />
              <p className="my-4">{t('problems.forbidden.detail')}</p>
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** What was read when the preview was made: it is confirmed as it was seen. */
export interface Checked {
  readonly read: Departments;
  readonly preview: ReorganisationPreview;
}

function Guide({ currentYear }: { currentYear: number }) {
  const t = useTranslations('reorganising');
  const [from, setFrom] = useState(currentYear);
  const [changes, setChanges] = useState<readonly DraftChange[]>([]);
  const [checked, setChecked] = useState<Checked | null>(null);
  const query = useQuery(departmentsQuery(from));
  return (
    <>
      <PageHeading title={t('title')} />
      <Loaded query={query} within>
        {(read) =>
          checked === null ? (
            <ChangesForm
              read={read}
              from={from}
              years={[currentYear - 1, currentYear, currentYear + 1]}
              onFrom={setFrom}
              changes={changes}
              onChanges={setChanges}
              onChecked={(preview) => setChecked({ read, preview })}
            />
          ) : (
            <CheckStep
              checked={checked}
              from={from}
              changes={changes}
              onChanges={setChanges}
              onBack={() => setChecked(null)}
            />
          )
        }
      </Loaded>
    </>
  );
}
