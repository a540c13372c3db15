import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import type { Reading } from './api.js';
import { readingQuery } from './api.js';
import { Comment } from './comment/comment.js';
import { Contact } from './contact.js';
import { ReadingDocument } from './document/reading-document.js';
import { useItemName } from './use-item-name.js';
import { Way } from './way.js';

/** One sheet as a calm document, with one box to comment. */
export function ReadingScreen() {
  const { sheetId } = useParams({ from: '/reader/reading/$sheetId' });
  const query = useQuery(readingQuery(sheetId));
  const notNow = query.data === undefined && isProblem(query.error, 'notFound');
  return (
    <>
      <BackToList cycle={query.data?.sheet.cycle.id} />
      {notNow ? (
        <NotNow />
      ) : (
        // Another sheet is another page: nothing typed may be carried from one to the next.
        <Loaded query={query}>{(reading) => <Page key={reading.sheet.id} reading={reading} />}</Loaded>
      )}
    </>
  );
}

function BackToList({ cycle }: { cycle: string | undefined }) {
  const t = useTranslations('reading');
  return (
    <p className="screen-only mb-4">
      <Link to="/reading" search={cycle === undefined ? {} : { cycle }} className="inline-flex min-h-11 items-center">
        {t('list')}
      </Link>
    </p>
  );
}

/** Sent back meanwhile, closed, or somebody else's. */
function NotNow() {
  const t = useTranslations('reading');
  return (
    <>
      <PageHeading title={t('notNowTitle')} />
      <p className="my-4">{t('notNow')}</p>
    </>
  );
}

function Page({ reading }: { reading: Reading }) {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const name = useItemName();
  const { sheet, place, progress } = reading;
  return (
    <>
      <p>
        {t('title', { plan: localized(sheet.cycle.planName), year: fiscalYears(sheet.cycle) })}
        <span className="ml-4 whitespace-nowrap">{t('place', { place, total: progress.total })}</span>
      </p>
      <PageHeading title={name(sheet)} />
      {sheet.leadDepartment === null ? null : <p>{t('department', { department: sheet.leadDepartment })}</p>}
      <ReadingDocument reading={reading} />
      <Comment reading={reading} />
      <Way reading={reading} />
      <Contact contact={reading.contact} />
    </>
  );
}
