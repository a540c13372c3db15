import { describe, expect, it } from '@jest/globals';
import type { Actor, Role, RoleGrant, StageActor } from './role.js';
import { ROLES, administersMunicipality, grantReaches, isStaff, mayAct, mayAdminister, mayRead } from './role.js';

const SHEET = { planId: 'plan', leadDepartmentId: 'lead' };
const grant = (role: Role, departmentId: string | null, planId: string | null): RoleGrant => ({ role, departmentId, planId });
const who = (...grants: RoleGrant[]): Actor => ({ accountId: 'somebody', grants });
const WRITER: StageActor = { role: 'departmentMember', scope: 'leadDepartment' };
const GRADER: StageActor = { role: 'division', scope: 'plan' };

describe('grantReaches', () => {
  it.each([
    ['lead', null, true],
    ['lead', 'plan', true],
    ['lead', 'another', false],
    ['related', null, false],
    [null, null, false],
    [null, 'plan', false],
  ])('a writer of department %s, plan %s: %s', (department, plan, expected) => {
    expect(grantReaches(grant('departmentMember', department, plan), WRITER, SHEET)).toBe(expected);
  });

  it.each([
    [null, null, true],
    [null, 'plan', true],
    ['wherever', 'plan', true],
    [null, 'another', false],
  ])('a grader of department %s, plan %s: %s', (department, plan, expected) => {
    expect(grantReaches(grant('division', department, plan), GRADER, SHEET)).toBe(expected);
  });

  it('takes no other role for the one that is asked for', () => {
    for (const role of ROLES) {
      expect(grantReaches(grant(role, 'lead', null), GRADER, SHEET)).toBe(role === 'division');
      expect(grantReaches(grant(role, 'lead', null), WRITER, SHEET)).toBe(role === 'departmentMember');
    }
  });

  it('never joins a person without a department to a sheet without one', () => {
    expect(grantReaches(grant('departmentMember', null, null), WRITER, { planId: 'plan', leadDepartmentId: null })).toBe(false);
  });
});

describe('mayAct', () => {
  it('needs one grant that reaches, not two that reach half', () => {
    const half = who(grant('departmentMember', 'related', 'plan'), grant('division', 'lead', null));
    expect(mayAct(half, WRITER, SHEET)).toBe(false);
    expect(mayAct(who(...half.grants, grant('departmentMember', 'lead', null)), WRITER, SHEET)).toBe(true);
  });

  it('is nothing without grants', () => {
    expect(mayAct(who(), GRADER, SHEET)).toBe(false);
    expect(mayAdminister(who(), SHEET.planId)).toBe(false);
  });
});

describe('mayRead', () => {
  it.each(ROLES)('%s', (role) => {
    const reader = who(grant(role, null, null));
    const outside = role === 'citizenCommittee';
    expect(isStaff(reader, 'plan')).toBe(!outside);
    expect(mayRead(reader, { planId: 'plan', settled: false })).toBe(!outside);
    expect(mayRead(reader, { planId: 'plan', settled: true })).toBe(true);
    expect(mayAdminister(reader, 'plan')).toBe(role === 'administrator');
  });

  it.each(ROLES)('%s of one plan reads and administers nothing of another', (role) => {
    const reader = who(grant(role, null, 'other'));
    expect(isStaff(reader, 'plan')).toBe(false);
    expect(mayRead(reader, { planId: 'plan', settled: true })).toBe(false);
    expect(mayRead(reader, { planId: 'other', settled: true })).toBe(true);
    expect(mayAdminister(reader, 'plan')).toBe(false);
  });

  it('is nothing for somebody without a role', () => {
    expect(mayRead(who(), { planId: 'plan', settled: true })).toBe(false);
  });
});

it('a deputy of an administrator administers plans, and not the municipality', () => {
  const own = { role: 'administrator', departmentId: null, planId: null } as const;
  const borrowed = { ...own, onBehalfOf: 'somebody on leave' };
  expect(mayAdminister({ accountId: 'deputy', grants: [borrowed] }, 'plan')).toBe(true);
  expect(administersMunicipality({ grants: [borrowed] })).toBe(false);
  expect(administersMunicipality({ grants: [borrowed, own] })).toBe(true);
});
