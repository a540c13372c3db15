import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BodyOf, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Departments = ResponseOf<'readDepartments'>;
export type DepartmentRow = Departments['departments'][number];
export type ReorganisationBody = BodyOf<'reorganiseDepartments'>;
export type ReorganisationPreview = ResponseOf<'previewReorganisation'>;

/** The departments of a year; without one, of the year that runs now. */
export function departmentsQuery(fiscalYear?: number) {
  return queryOptions({
    queryKey: ['departments', fiscalYear ?? null],
    queryFn: () => request('readDepartments', { query: { fiscalYear } }),
    placeholderData: keepPreviousData,
  });
}
