import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TermedGrant } from './grant-problems.js';
import { coversGrant, grantProblems } from './grant-problems.js';
import { administersMunicipality, grantReaches, needsDepartment, ROLES } from './role.js';
import type { Role, RoleGrant, SheetScope, StageActor } from './role.js';

const grant = (role: Role, departmentId: string | null = null, planId: string | null = null, term: Partial<TermedGrant> = {}): TermedGrant => ({
  role,
  departmentId,
  planId,
  validFrom: null,
  validTo: null,
  ...term,
});

describe('grantProblems', () => {
  it('wants a department for the roles of one, and for no other', () => {
    for (const role of ROLES) {
      const expected = role === 'departmentMember' || role === 'departmentHead' ? [{ code: 'roleNeedsDepartment', index: 0 }] : [];
      expect(grantProblems([grant(role)])).toEqual(expected);
      expect(grantProblems([grant(role, 'finance')])).toEqual([]);
    }
  });

  it('names every problem at its place', () => {
    const twice = grant('division', null, 'plan');
    expect(
      grantProblems([
        twice,
        grant('departmentMember'),
        twice,
        grant('headquarters', null, null, { validFrom: '2026-04-01', validTo: '2026-03-31' }),
        grant('division', null, 'plan', { validFrom: '2026-04-01' }),
        grant('division'),
      ]),
    ).toEqual([
      { code: 'roleNeedsDepartment', index: 1 },
      { code: 'roleRepeated', index: 2 },
      { code: 'termEndsBeforeItBegins', index: 3 },
    ]);
  });

  it('takes a term of one day', () => {
    expect(grantProblems([grant('division', null, null, { validFrom: '2026-04-01', validTo: '2026-04-01' })])).toEqual([]);
  });
});

describe('coversGrant', () => {
  const id = fc.constantFrom(null, 'one', 'two');
  const grants = fc.record({ role: fc.constantFrom(...ROLES), departmentId: id, planId: id });
  const sheets: fc.Arbitrary<SheetScope> = fc.record({ planId: fc.constantFrom('one', 'two'), leadDepartmentId: id });

  it('holds only where the other one reaches every sheet that the grant reaches', () => {
    fc.assert(
      fc.property(grants, grants, sheets, (held: RoleGrant, other: RoleGrant, sheet: SheetScope) => {
        const actor: StageActor = { role: held.role, scope: needsDepartment(held.role) ? 'leadDepartment' : 'plan' };
        fc.pre(coversGrant(other, held) && grantReaches(held, actor, sheet));
        expect(grantReaches(other, actor, sheet)).toBe(true);
      }),
    );
  });

  it.each([
    [grant('departmentMember', 'finance'), grant('departmentMember', 'finance'), true],
    [grant('departmentMember', 'finance'), grant('departmentMember', 'finance', 'plan'), true],
    [grant('departmentMember', 'finance', 'plan'), grant('departmentMember', 'finance'), false],
    [grant('departmentMember', 'tax'), grant('departmentMember', 'finance'), false],
    [grant('departmentHead', 'finance'), grant('departmentMember', 'finance'), false],
    [grant('division', 'wherever'), grant('division'), true],
    [grant('division', null, 'another'), grant('division', null, 'plan'), false],
  ])('%j beside %j: %s', (other, held, expected) => expect(coversGrant(other, held)).toBe(expected));
});

describe('administersMunicipality', () => {
  it.each([
    [grant('administrator'), true],
    [grant('administrator', null, 'plan'), false],
    [grant('division'), false],
  ])('%j: %s', (held, expected) => expect(administersMunicipality({ grants: [held] })).toBe(expected));
});
