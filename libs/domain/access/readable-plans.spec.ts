import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readablePlans } from './readable-plans.js';
import { mayRead, ROLES } from './role.js';

const PLANS = ['reform', 'strategy', 'pledges'];

const grant = fc.record({
  role: fc.constantFrom(...ROLES),
  departmentId: fc.constantFrom(null, 'section'),
  planId: fc.constantFrom(null, ...PLANS),
});

it('says of every plan what mayRead says of its sheets', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 4 }), fc.constantFrom(...PLANS, 'another'), (grants, planId) => {
      const actor = { accountId: 'someone', grants };
      const { asStaff, settled } = readablePlans(actor);
      const among = (plans: readonly string[] | null) => plans === null || plans.includes(planId);
      expect(among(asStaff)).toBe(mayRead(actor, { planId, settled: false }));
      expect(among(settled)).toBe(mayRead(actor, { planId, settled: true }));
    }),
  );
});
