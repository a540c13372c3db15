import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestInput, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type TemplateList = ResponseOf<'listMailTemplates'>;
export type TemplateView = ResponseOf<'readMailTemplate'>;
export type Template = TemplateView['template'];
export type Place = RequestInput<'readMailTemplate'>['query'];

export const templatesQuery = queryOptions({ queryKey: ['mail-templates'], queryFn: () => request('listMailTemplates') });

export function templateQuery(place: Place) {
  return queryOptions({
    queryKey: ['mail-templates', place],
    queryFn: () => request('readMailTemplate', { query: place }),
  });
}

export function previewQuery(place: Place, template: Template) {
  return queryOptions({
    queryKey: ['mail-preview', place, template],
    queryFn: () => request('previewMailTemplate', { body: { ...place, template } }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
}
