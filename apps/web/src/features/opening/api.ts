import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BodyOf, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Opening = ResponseOf<'previewOpening'>;
export type PlannedMail = ResponseOf<'previewMails'>['mails'][number];
export type MailsBody = BodyOf<'previewMails'>;

/** A year, or several that are reviewed together. */
export interface YearsToOpen {
  readonly fiscalYear: number;
  readonly fiscalYearTo: number;
}

export function openingQuery(planId: string, years: YearsToOpen, page: number) {
  return queryOptions({
    queryKey: ['opening', planId, years, page],
    queryFn: () => request('previewOpening', { params: { planId }, query: { ...years, page } }),
    placeholderData: keepPreviousData,
  });
}

/** Read again whenever something is decided that changes who is mailed, or when. */
export function mailsQuery(planId: string, body: MailsBody) {
  return queryOptions({
    queryKey: ['opening', planId, 'mails', body],
    queryFn: () => request('previewMails', { params: { planId }, body }),
    placeholderData: keepPreviousData,
  });
}
