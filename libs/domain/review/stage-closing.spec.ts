import { describe, expect, it } from '@jest/globals';
import { context, FULL_ROUTE, PEOPLE, refusals, SCALE, sheetAt, TEMPLATE, YEARS } from '../../../test/support/review.js';
import { applyAll } from './decide.js';
import type { Closing, Route } from './route.js';
import { mayAdvance, nextStage, routeProblems } from './route.js';
import type { StageWork } from './stage-closing.js';
import { closesOn, closingEvents } from './stage-closing.js';
import type { SheetState } from './sheet-state.js';
import { STAGES, WORK_STAGES } from './stage.js';

const closingAll = (closing: Closing | undefined): Route => FULL_ROUTE.map((step) => ({ ...step, closing }));
const close = (sheet: SheetState, closing: Closing | undefined, work: Partial<StageWork> = {}) => {
  const rules = { template: TEMPLATE, scale: SCALE, years: YEARS, route: closingAll(closing) };
  return closingEvents(sheet, rules, { writers: [], sentBackUntouched: false, ...work });
};

describe('closing a stage', () => {
  it.each(STAGES)('moves a complete sheet on from %s only where no judgement is needed', (stage) => {
    const sheet = sheetAt(stage);
    const expected = stage !== 'ready' && mayAdvance(stage) ? [{ type: 'advanced', from: stage, to: nextStage(FULL_ROUTE, stage), writers: [] }] : [];
    expect(close(sheet, 'advance')).toEqual(expected);
    expect(close(sheet, 'flag')).toEqual([]);
    expect(close(sheet, undefined)).toEqual([]);
  });

  it('leaves what is not complete', () => {
    expect(close(sheetAt('draft', { texts: {} }), 'advance')).toEqual([]);
  });

  it('leaves what was sent back and not touched since', () => {
    for (const stage of ['draft', 'comment'] as const) {
      expect(close(sheetAt(stage), 'advance', { sentBackUntouched: true })).toEqual([]);
      expect(close(sheetAt(stage), 'advance', { sentBackUntouched: false })).toHaveLength(1);
    }
  });

  it('leaves a text that nobody handed in', () => {
    expect(close(sheetAt('comment', { texts: { citizenComment: '説明が足り' } }), 'advance')).toEqual([]);
    expect(close(sheetAt('comment', { texts: { citizenComment: ' ' } }), 'advance')).toMatchObject([{ to: 'reply' }]);
  });

  it('takes a comment that nobody wrote for none, as the committee’s own command does', () => {
    expect(close(sheetAt('comment', { texts: {} }), 'advance')).toMatchObject([{ to: 'reply' }]);
  });

  it('names nobody as the one who handed it on, and nobody can take it back', () => {
    const moved = applyAll(sheetAt('draft'), close(sheetAt('draft'), 'advance', { writers: ['writer'] }));
    expect(moved).toMatchObject({ stage: 'approve', handedOn: null, round: 1 });
    expect(refusals(moved, { name: 'withdraw' }, context(PEOPLE.draft))).toEqual([{ code: 'nothingToWithdraw' }]);
  });

  it('lets nobody judge what they wrote, as if they had submitted it', () => {
    const head = { ...PEOPLE.approve, accountId: 'writer' };
    const moved = applyAll(sheetAt('draft'), close(sheetAt('draft'), 'advance', { writers: ['writer'] }));
    expect(refusals(moved, { name: 'approve' }, context(head))).toEqual([{ code: 'fourEyes' }]);
    expect(refusals(moved, { name: 'approve' }, context(PEOPLE.approve))).toEqual([]);
  });

  it('happens on the first business day after the due date', () => {
    const closed = new Set(['2020-04-27']);
    expect(['2020-04-23', '2020-04-24', '2020-04-25'].map((day) => closesOn(day, closed))).toEqual([
      '2020-04-24',
      '2020-04-28',
      '2020-04-28',
    ]);
  });
});

it.each(WORK_STAGES)('a route may have %s advance only where no judgement is needed', (stage) => {
  const route = FULL_ROUTE.map((step) => (step.stage === stage ? { ...step, closing: 'advance' as const } : step));
  const found = routeProblems(route).map(({ path, rule }) => ({ path, rule }));
  const at = WORK_STAGES.indexOf(stage);
  expect(found).toEqual(mayAdvance(stage) ? [] : [{ path: `route.${at}.closing`, rule: 'closingUnfit' }]);
  expect(routeProblems(closingAll('flag'))).toEqual([]);
});
