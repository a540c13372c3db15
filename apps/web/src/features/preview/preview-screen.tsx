import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { Report } from '#libs/report/report.js';
import { REPORT_CSS } from '#libs/report/view/report-css.js';
import { ReportView } from '#libs/report/view/report-view.js';
import { request } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';

function reportQuery(cycleId: string) {
  return queryOptions({
    queryKey: ['report', cycleId],
    // The contract leaves the report's inside to libs/report, whose format the server has just written.
    queryFn: async () => (await request('readReport', { params: { cycleId } })) as unknown as Report,
  });
}

/** The report as the public would read it now. */
export function PreviewScreen() {
  const t = useTranslations('preview');
  const locale = useLocale();
  const { cycleId } = useParams({ from: '/signed-in/cycles/$cycleId/preview' });
  const query = useQuery(reportQuery(cycleId));
  return (
    <Loaded query={query}>
      {(report) => (
        <>
          <PageHeading title={t('title')} />
          <Notice kind="warning" title={t('draft')}>
            <p>{t('draftHelp')}</p>
            <p>
              <Link to="/cycles/$cycleId" params={{ cycleId }}>
                {t('toBoard')}
              </Link>
            </p>
          </Notice>
          <style>{REPORT_CSS}</style>
          <div className="overflow-x-auto" role="region" aria-label={t('report')} tabIndex={0}>
            <ReportView report={report} locale={locale} headingLevel={2} />
          </div>
        </>
      )}
    </Loaded>
  );
}
