import { describe, expect, it } from '@jest/globals';
import { actor, codes, context, FULL_ROUTE, LEAD, PEOPLE, PLAN, sheetAt } from '../../../test/support/review.js';
import type { Role } from '../access/role.js';
import { ROLES } from '../access/role.js';
import { MAX_REMARK_LENGTH, REMARK_STAGES, hearsCommittee, remarkRefusals } from './remark.js';
import { STAGES } from './stage.js';

const said = { stage: 'opinion', text: '期限を定めて進められたい。' } as const;
const headquarters = context(PEOPLE.opinion);

describe('a remark', () => {
  it.each(STAGES)('in %s is written where the committee reads', (stage) => {
    const found = remarkRefusals(sheetAt(stage), said, headquarters);
    expect(found).toEqual(stage === 'opinion' ? [] : [{ code: 'wrongStage', stage, expected: ['opinion'] }]);
  });

  it.each(ROLES)('is written by those who act in the stage: %s', (role) => {
    for (const stage of REMARK_STAGES) {
      const found = remarkRefusals(sheetAt(stage), { ...said, stage }, context(actor(role)));
      const member: Role = stage === 'opinion' ? 'headquarters' : 'citizenCommittee';
      expect(found).toEqual(role === member ? [] : [{ code: 'notActor', stage, role: member }]);
    }
  });

  it('is for members of this plan’s committee only', () => {
    const other = context(actor('headquarters', { plan: 'another plan' }));
    expect(codes(remarkRefusals(sheetAt('opinion'), said, other))).toEqual(['notActor']);
  });

  it('may be said by whoever submitted the sheet: it decides nothing', () => {
    expect(remarkRefusals(sheetAt('opinion', { submitters: ['headquarters 1'] }), said, headquarters)).toEqual([]);
  });

  it('is as long as allowed, counted in characters; empty takes it back', () => {
    const of = (text: string) => remarkRefusals(sheetAt('opinion'), { ...said, text }, headquarters);
    expect(of('')).toEqual([]);
    expect(of('𠮷'.repeat(MAX_REMARK_LENGTH))).toEqual([]);
    const length = MAX_REMARK_LENGTH + 1;
    expect(of('𠮷'.repeat(length))).toEqual([{ code: 'textTooLong', field: 'remark', length, max: MAX_REMARK_LENGTH }]);
  });

  it('is refused with every reason at once', () => {
    const closed = context(PEOPLE.grade, { cycleStatus: 'closed' });
    expect(codes(remarkRefusals(sheetAt('opinion'), { ...said, text: 'あ'.repeat(9_999) }, closed))).toEqual([
      'cycleNotRunning',
      'notActor',
      'textTooLong',
    ]);
  });

  it('is nobody’s where the stage is left to somebody else than a committee', () => {
    const route = FULL_ROUTE.map((step) => (step.stage === 'opinion' ? { ...step, actor: { role: 'division', scope: 'plan' } as const } : step));
    expect(codes(remarkRefusals(sheetAt('opinion'), said, context(PEOPLE.grade, { route })))).toEqual(['notActor']);
    expect(hearsCommittee(PEOPLE.grade, 'opinion', route, { planId: PLAN, leadDepartmentId: LEAD })).toBe(false);
  });
});

describe('the remarks of a committee', () => {
  const HEARD: Record<(typeof REMARK_STAGES)[number], readonly Role[]> = {
    opinion: ['division', 'headquarters', 'administrator'],
    comment: ['division', 'citizenCommittee', 'administrator'],
  };

  it.each(ROLES)('are read, or not, by %s', (role) => {
    for (const stage of REMARK_STAGES) {
      const scope = { planId: PLAN, leadDepartmentId: LEAD };
      expect(hearsCommittee(actor(role), stage, FULL_ROUTE, scope)).toBe(HEARD[stage].includes(role));
      expect(hearsCommittee(actor(role, { plan: 'another plan' }), stage, FULL_ROUTE, scope)).toBe(false);
      const without = FULL_ROUTE.filter((step) => step.stage !== stage);
      expect(hearsCommittee(actor(role), stage, without, scope)).toBe(false);
    }
  });
});
