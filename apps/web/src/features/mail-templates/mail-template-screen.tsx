import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import type { Place, TemplateView } from './api.js';
import { templateQuery } from './api.js';
import { TemplateEditor } from './template-editor.js';
import { useKindName } from './use-kind-name.js';

export function MailTemplateScreen() {
  const place = useParams({ from: '/signed-in/administration/mail-templates/$kind/$language' });
  return (
    <AdministratorsOnly ofAllPlans>
      {/* What an address names and there is not, the server says. */}
      <Template key={`${place.kind} ${place.language}`} place={place as Place} />
    </AdministratorsOnly>
  );
}

function Template({ place }: { place: Place }) {
  const query = useQuery({ ...templateQuery(place), refetchOnWindowFocus: false });
  return <Loaded query={query}>{(view) => <Page view={view} />}</Loaded>;
}

function Page({ view }: { view: TemplateView }) {
  const t = useTranslations('mailTemplates');
  const kindName = useKindName();
  const words = { kind: kindName(view.kind), language: t(`languages.${view.language}`) };
  return (
    <>
      <p className="screen-only">
        <Link to="/administration/mail-templates" className="inline-flex min-h-11 items-center">
          {t('toList')}
        </Link>
      </p>
      <PageHeading title={t('editTitle', words)} />
      <p className="my-4">{t(view.kind === 'all' ? 'allHelp' : 'kindHelp')}</p>
      <TemplateEditor view={view} />
    </>
  );
}
