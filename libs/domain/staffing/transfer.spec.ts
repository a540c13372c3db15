import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../access/role.js';
import { ROLES } from '../access/role.js';
import type { HeldRole, NewRole, PostRole, Transfer } from './transfer.js';
import { POST_ROLES, transferEffect, vacancies } from './transfer.js';

const DAY = '2026-04-01';
const held = (role: Role, departmentId: string | null = null, rest: Partial<HeldRole> = {}): HeldRole => ({
  id: `${role} ${departmentId}`,
  accountId: 'yamada',
  role,
  departmentId,
  planId: null,
  from: null,
  to: null,
  ...rest,
});
const move = (departmentId: string | null, role: PostRole | null = null): Transfer => ({ accountId: 'yamada', day: DAY, to: { departmentId, role } });
const shown = (roles: readonly NewRole[]) => roles.map(({ role, departmentId, planId }) => [role, departmentId, planId].filter(Boolean).join(' '));

describe('a transfer', () => {
  it.each<[string, Transfer, HeldRole[], { ended: string[]; begun: string[]; kept: string[] }]>([
    ['to another department', move('zaisei'), [held('departmentMember', 'kikaku')], { ended: ['departmentMember kikaku'], begun: ['departmentMember zaisei'], kept: [] }],
    ['with a new role', move('zaisei', 'departmentHead'), [held('departmentMember', 'kikaku')], { ended: ['departmentMember kikaku'], begun: ['departmentHead zaisei'], kept: [] }],
    ['that changes nothing', move('kikaku'), [held('departmentMember', 'kikaku')], { ended: [], begun: [], kept: ['departmentMember kikaku'] }],
    ['to the division', move('kikaku', 'division'), [held('departmentMember', 'kikaku')], { ended: ['departmentMember kikaku'], begun: ['division'], kept: [] }],
    ['of the division, role left open', move('zaisei'), [held('division')], { ended: [], begun: [], kept: ['division'] }],
    ['of the division to a department', move('zaisei', 'departmentMember'), [held('division')], { ended: ['division'], begun: ['departmentMember zaisei'], kept: [] }],
    ['of somebody without a role', move('zaisei', 'departmentMember'), [], { ended: [], begun: ['departmentMember zaisei'], kept: [] }],
    ['of somebody with two posts', move('zaisei'), [held('departmentMember', 'kikaku'), held('departmentMember', 'koho')], { ended: ['departmentMember kikaku', 'departmentMember koho'], begun: ['departmentMember zaisei'], kept: [] }],
    ['of an administrator', move('zaisei'), [held('departmentMember', 'kikaku'), held('administrator')], { ended: ['departmentMember kikaku'], begun: ['departmentMember zaisei'], kept: ['administrator'] }],
    ['of somebody for one plan', move('zaisei', 'departmentHead'), [held('departmentMember', 'kikaku', { planId: 'plan' })], { ended: ['departmentMember kikaku plan'], begun: ['departmentHead zaisei plan'], kept: [] }],
    ['past a role that has ended', move('zaisei'), [held('departmentMember', 'kikaku', { to: '2026-03-30' })], { ended: [], begun: [], kept: [] }],
    ['out of the town hall', { accountId: 'yamada', day: DAY, to: 'leaves' }, [held('departmentMember', 'kikaku'), held('administrator')], { ended: ['departmentMember kikaku', 'administrator'], begun: [], kept: [] }],
  ])('%s', (_, transfer, roles, expected) => {
    const { ended, begun, kept } = transferEffect(transfer, roles);
    expect({ ended: shown(ended), begun: shown(begun), kept: shown(kept) }).toEqual(expected);
  });
});

const anyRole = fc.record({ role: fc.constantFrom(...ROLES), departmentId: fc.constantFrom('a', 'b', null), planId: fc.constantFrom('p', null) });
const anyHeld = fc.uniqueArray(anyRole, { selector: (role) => JSON.stringify(role) }).map((roles) => roles.map((role, n) => ({ ...held('division'), ...role, id: String(n) })));

it('ends or keeps every role, and done again changes nothing', () => {
  fc.assert(
    fc.property(anyHeld, fc.constantFrom('a', 'b'), fc.constantFrom(null, ...POST_ROLES), (roles, department, role) => {
      const { ended, begun, kept } = transferEffect(move(department, role), roles);
      expect([...ended, ...kept].map(({ id }) => id).sort()).toEqual(roles.map(({ id }) => id).sort());
      const after = [...kept, ...begun.map((one) => ({ ...held('division'), ...one }))];
      expect(transferEffect(move(department, role), after)).toMatchObject({ ended: [], begun: [] });
    }),
  );
});

describe('vacancies', () => {
  const role = (name: Role, departmentId: string | null = null, planId: string | null = null): NewRole => ({ role: name, departmentId, planId });

  it.each<[string, NewRole[], NewRole[], string[]]>([
    ['nobody leaves', [role('departmentMember', 'a')], [role('departmentMember', 'a')], []],
    ['the last one of a department leaves', [role('departmentMember', 'a')], [role('departmentMember', 'b')], ['departmentMember a']],
    ['one of two leaves', [role('division'), role('division')], [role('division')], []],
    ['those of all plans are left', [role('division', null, 'p')], [role('division')], []],
    ['those of one plan are left', [role('division')], [role('division', null, 'p')], ['division']],
    ['two leave, told once, in the order of the roles', [role('division'), role('departmentMember', 'a'), role('departmentMember', 'a')], [], ['departmentMember a', 'division']],
    ['an administrator leaves: not a post', [role('administrator')], [], []],
  ])('%s', (_, before, after, expected) => {
    expect(vacancies(before, after).map(({ role: name, departmentId }) => [name, departmentId].filter(Boolean).join(' '))).toEqual(expected);
  });
});
