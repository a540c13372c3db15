import { expect, it } from '@jest/globals';
import type { StageActor } from '../access/role.js';
import { escalatesTo } from './escalation.js';

it.each<[StageActor['role'], StageActor['scope'], ReturnType<typeof escalatesTo>]>([
  ['departmentMember', 'leadDepartment', 'departmentHead'],
  ['departmentMember', 'plan', 'division'],
  ['departmentHead', 'leadDepartment', 'division'],
  ['headquarters', 'plan', 'division'],
  ['citizenCommittee', 'plan', 'division'],
  ['administrator', 'plan', 'division'],
  ['division', 'plan', null],
  ['division', 'leadDepartment', null],
])('what is late with %s (%s) is told to %s', (role, scope, above) => {
  expect(escalatesTo({ role, scope })).toBe(above);
});
