import { queryOptions } from '@tanstack/react-query';
import type { BodyOf, ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';

export type Register = ResponseOf<'readRegister'>;
export type Item = Register['items'][number];
export type Section = Register['sections'][number];
export type Indicator = Register['indicators'][number];
export type Change = BodyOf<'changeRegister'>['change'];

export function registerQuery(planId: string) {
  return queryOptions({
    queryKey: ['register', planId],
    queryFn: () => request('readRegister', { params: { planId } }),
  });
}
