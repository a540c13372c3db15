import { queryOptions } from '@tanstack/react-query';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Absences = ResponseOf<'listAbsences'>;

export const absencesQuery = queryOptions({ queryKey: ['absences'], queryFn: () => request('listAbsences') });
