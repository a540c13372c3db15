import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Role } from '#libs/domain/access/role.js';
import type { Viewer } from '#libs/contract/session.js';
import { request } from './client.js';

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: () => request('readSession'),
  staleTime: 60_000,
});

/** The person signed in. Only below the signed-in layout, which has loaded it. */
export function useViewer() {
  return useSuspenseQuery(viewerQuery).data;
}

/** Today by the program's clock, which in demo mode may stand elsewhere than the visitor's; read again with the viewer. */
export function useToday(): LocalDate {
  return localDateOf(new Date(useViewer().now));
}

export function holds(viewer: Viewer, role: Role): boolean {
  return viewer.roles.includes(role);
}

/** The citizens' committee, and nothing else: reads and comments, and sees nothing of the administration. */
export function onlyReads(viewer: Viewer): boolean {
  return viewer.roles.length > 0 && !isStaff(viewer);
}

/** The municipality's own people; the citizen committee, being outside people, sees single sheets only. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.roles.some((role) => role !== 'citizenCommittee');
}
