import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readingsSearch } from '../../app/search.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import type { Readings } from './api.js';
import { readingsQuery } from './api.js';
import { Contact } from './contact.js';
import { DueLine } from './due-line.js';
import { GoOn } from './go-on.js';
import { Progress } from './progress.js';
import { SectionList } from './section-list.js';

type Cycle = Readings['cycles'][number];

/** What the committee reads: the year, how far it has come, and the sheets by section. */
export function ReadingsScreen() {
  const { cycle } = useSearch({ from: '/reader/reading', select: readingsSearch });
  const query = useQuery(readingsQuery(cycle));
  return <Loaded query={query}>{(readings) => <List readings={readings} />}</Loaded>;
}

function List({ readings: { cycles, shown } }: { readings: Readings }) {
  const t = useTranslations('reading');
  const name = useCycleName();
  const chosen = cycles.find(({ cycle }) => cycle.id === shown?.cycleId);
  if (!chosen || !shown) {
    return (
      <>
        <PageHeading title={t('noneTitle')} />
        <p className="my-4">{t('none')}</p>
      </>
    );
  }
  const { progress, contact } = chosen;
  const finished = progress.total > 0 && progress.done === progress.total;
  return (
    <>
      {cycles.length > 1 ? <CycleChoice cycles={cycles} chosen={chosen} /> : null}
      <PageHeading title={name(chosen)} />
      {progress.total === 0 ? <p className="my-4">{t('nothingYet')}</p> : null}
      {finished ? (
        <Notice kind="success" title={t('allDone')}>
          <p>{t('allDoneHelp')}</p>
        </Notice>
      ) : progress.total > 0 ? (
        <>
          <p className="my-4">{t('intro')}</p>
          <DueLine dueOn={chosen.dueOn} />
        </>
      ) : null}
      <Progress progress={progress} />
      <GoOn sections={shown.sections} started={progress.done > 0} />
      <SectionList sections={shown.sections} />
      <Contact contact={contact} />
    </>
  );
}

function CycleChoice({ cycles, chosen }: { cycles: readonly Cycle[]; chosen: Cycle }) {
  const t = useTranslations('reading');
  const name = useCycleName();
  return (
    <nav aria-label={t('yearsLabel')} className="mb-6">
      <ul className="flex flex-col gap-1">
        {cycles.map((one) => (
          <li key={one.cycle.id}>
            <Link
              to="/reading"
              search={{ cycle: one.cycle.id }}
              aria-current={one === chosen ? 'page' : undefined}
              className="inline-block border-l-4 border-transparent py-2 pl-3 aria-[current=page]:border-key-900 aria-[current=page]:font-700 aria-[current=page]:no-underline"
            >
              {name(one)}
            </Link>{' '}
            <span className="whitespace-nowrap">{t('progressShort', one.progress)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useCycleName() {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  return ({ cycle }: Cycle) => t('title', { plan: localized(cycle.planName), year: fiscalYears(cycle) });
}
