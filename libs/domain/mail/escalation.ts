import type { Role, StageActor } from '../access/role.js';

/**
 * Who is told when those who act in a stage stay late: the head of the lead department for its members, else the
 * responsible division. It holds the year in its hands: of its own delays nobody is told.
 */
const ABOVE: Readonly<Record<Role, Extract<Role, 'departmentHead' | 'division'> | null>> = {
  departmentMember: 'departmentHead',
  departmentHead: 'division',
  division: null,
  headquarters: 'division',
  citizenCommittee: 'division',
  administrator: 'division',
};

/** departmentHead: where the lead department has none, the division is told. */
export function escalatesTo({ role, scope }: StageActor): 'departmentHead' | 'division' | null {
  const above = ABOVE[role];
  return above === 'departmentHead' && scope === 'plan' ? 'division' : above;
}
