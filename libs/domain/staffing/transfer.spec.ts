import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../access/role.js';
import { needsDepartment, ROLES } from '../access/role.js';
import { addDays } from '../fiscal/local-date.js';
import type { HeldRole, NewRole, PostRole, Transfer } from './transfer.js';
import { administersFrom, POST_ROLES, transferEffect, vacancies } from './transfer.js';

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
    ['back on the very day of another', move('kikaku'), [held('departmentMember', 'kikaku', { to: '2026-03-31' }), held('departmentMember', 'zaisei', { from: DAY })], { ended: ['departmentMember zaisei'], begun: ['departmentMember kikaku'], kept: [] }],
    ['to where a role has just ended', move('kikaku'), [held('departmentMember', 'kikaku', { to: '2026-03-31' })], { ended: [], begun: ['departmentMember kikaku'], kept: [] }],
    ['of somebody whose term lasts to the day', move('kikaku'), [held('departmentMember', 'kikaku', { to: DAY })], { ended: [], begun: [], kept: ['departmentMember kikaku'] }],
    ['out of the town hall', { accountId: 'yamada', day: DAY, to: 'leaves' }, [held('departmentMember', 'kikaku'), held('administrator')], { ended: ['departmentMember kikaku', 'administrator'], begun: [], kept: [] }],
  ])('%s', (_, transfer, roles, expected) => {
    const { ended, begun, kept } = transferEffect(transfer, roles);
    expect({ ended: shown(ended), begun: shown(begun), kept: shown(kept) }).toEqual(expected);
  });
});

const anyDay = fc.integer({ min: -3, max: 3 }).map((days) => addDays(DAY, days));
const anyRole = fc
  .record({
    role: fc.constantFrom(...ROLES),
    departmentId: fc.constantFrom('a', 'b', null),
    planId: fc.constantFrom('p', null),
    from: fc.option(anyDay),
    to: fc.option(anyDay),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);
const anyHeld = fc.array(anyRole, { maxLength: 6 }).map((roles) => roles.map((role, n) => ({ ...held('division'), ...role, id: String(n) })));
const anyMove = fc.record({ department: fc.constantFrom('a', 'b'), role: fc.constantFrom(null, ...POST_ROLES) });

/** The roles as they are once a transfer is done. */
function afterMove(roles: readonly HeldRole[], transfer: Transfer): HeldRole[] {
  const { ended, begun } = transferEffect(transfer, roles);
  const stays = roles.flatMap((role) => {
    if (!ended.includes(role)) return [role];
    return role.from !== null && role.from >= DAY ? [] : [{ ...role, to: addDays(DAY, -1) }];
  });
  return [...stays, ...begun.map((role, n) => ({ ...held('division'), ...role, from: DAY, id: `${roles.length}-${n}` }))];
}

it('ends or keeps every role that is not over, and done again changes nothing', () => {
  fc.assert(
    fc.property(anyHeld, anyMove, (roles, { department, role }) => {
      const transfer = move(department, role);
      const { ended, kept } = transferEffect(transfer, roles);
      const alive = roles.filter(({ to }) => to === null || to >= DAY);
      expect([...ended, ...kept].map(({ id }) => id).sort()).toEqual(alive.map(({ id }) => id).sort());
      expect(transferEffect(transfer, afterMove(roles, transfer))).toMatchObject({ ended: [], begun: [] });
    }),
  );
});

it('leaves nobody without the role of their new post, however often the same day is corrected', () => {
  fc.assert(
    fc.property(anyHeld, fc.array(anyMove, { minLength: 1, maxLength: 4 }), fc.constantFrom(...POST_ROLES), (before, moves, role) => {
      const { department } = moves.at(-1)!;
      const corrected = moves.reduce((roles, one) => afterMove(roles, move(one.department, one.role)), before as HeldRole[]);
      const after = afterMove(corrected, move(department, role));
      const place = needsDepartment(role) ? department : null;
      expect(after.some((one) => one.role === role && one.departmentId === place && (one.to === null || one.to >= DAY))).toBe(true);
    }),
  );
});

it.each([
  [held('administrator'), true],
  [held('administrator', null, { to: DAY }), true],
  [held('administrator', null, { from: '2026-05-01' }), true],
  [held('administrator', null, { to: '2026-03-31' }), false],
  [held('administrator', null, { planId: 'plan' }), false],
  [held('division'), false],
])('knows who administers the municipality from a day on (%#)', (role, expected) => {
  expect(administersFrom(DAY, [role])).toBe(expected);
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
