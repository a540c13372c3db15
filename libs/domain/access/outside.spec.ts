import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entersByLink, OUTSIDE_ROLES } from './outside.js';
import type { Role, RoleGrant } from './role.js';
import { ROLES } from './role.js';

function held(role: Role, onBehalfOf: string | null = null): RoleGrant {
  return { role, departmentId: null, planId: null, onBehalfOf };
}

describe('who enters by a link', () => {
  it.each(ROLES)('%s alone', (role) => {
    expect(entersByLink({ grants: [held(role)] })).toBe(role === 'citizenCommittee');
  });

  it('nobody without a role: the term has ended', () => {
    expect(entersByLink({ grants: [] })).toBe(false);
  });

  it('nobody who stands in for somebody of the town hall', () => {
    expect(entersByLink({ grants: [held('citizenCommittee'), held('division', 'absent')] })).toBe(false);
  });

  it('nobody who holds any other role beside', () => {
    const grant = fc.constantFrom(...ROLES).map((role) => held(role));
    fc.assert(
      fc.property(fc.array(grant), (grants) => {
        const outside = grants.filter(({ role }) => OUTSIDE_ROLES.includes(role));
        expect(entersByLink({ grants })).toBe(grants.length > 0 && outside.length === grants.length);
      }),
    );
  });
});
