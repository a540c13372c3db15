import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { Report } from '#libs/report/report.js';
import { ItemReportView } from '#libs/report/view/item-report-view.js';
import { REPORT_CSS } from '#libs/report/view/report-css.js';
import { request } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';

function sheetPreviewQuery(sheetId: string) {
  return queryOptions({
    queryKey: ['sheet-preview', sheetId],
    queryFn: () => request('previewSheet', { params: { sheetId } }),
    staleTime: 0,
  });
}

/** One sheet as the public would read it now, cut out of the report of its year. */
export function SheetPreviewScreen() {
  const t = useTranslations();
  const locale = useLocale();
  const { sheetId } = useParams({ from: '/signed-in/sheets/$sheetId/preview' });
  const query = useQuery(sheetPreviewQuery(sheetId));
  return (
    <Loaded query={query}>
      {({ number, title, stage, cycle, report: plain }) => {
        // The contract leaves the report's inside to libs/report, whose format the server has just written.
        const report = plain as unknown as Report;
        const sheet = t('sheet.heading', { number: spokenNumber(number), title });
        return (
          <>
            <PageHeading title={t('sheetPreview.title', { sheet })} />
            <Notice
              kind="warning"
              title={t(cycle.status === 'published' ? 'sheetPreview.noticePublished' : 'sheetPreview.notice')}
            >
              <p>
                {stage === 'ready'
                  ? t('sheetPreview.ready')
                  : t('sheetPreview.unsettled', { stage: t(`stages.${stage}`) })}
              </p>
              <p className="screen-only flex flex-wrap gap-x-6">
                <Link to="/sheets/$sheetId" params={{ sheetId }} className="inline-flex min-h-11 items-center">
                  {t('sheetPreview.toSheet')}
                </Link>
                <Link to="/cycles/$cycleId/preview" params={{ cycleId: cycle.id }} className="inline-flex min-h-11 items-center">
                  {t('sheetPreview.whole')}
                </Link>
              </p>
            </Notice>
            <style>{REPORT_CSS}</style>
            {report.sections.length === 0 ? (
              <p>{t('sheetPreview.notPrinted')}</p>
            ) : (
              <ItemReportView report={report} locale={locale} headingLevel={2} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
