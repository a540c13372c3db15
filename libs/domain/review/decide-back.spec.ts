import { describe, expect, it } from '@jest/globals';
import { after, codes, context, FULL_ROUTE, goodCommand, PEOPLE, refusals, sheetAt } from '../../../test/support/review.js';
import type { Command } from './command.js';
import { MAX_REASON_LENGTH } from './command.js';
import { availableCommands } from './decide.js';
import { STAGES, WORK_STAGES } from './stage.js';

const { draft: member, approve: head, grade: division, opinion: headquarters, reply: colleague } = PEOPLE;

describe('sendBack', () => {
  const pairs = STAGES.flatMap((from, place) => WORK_STAGES.slice(0, place).map((to) => ({ from, to })));

  it.each(pairs)('goes from $from to $to, begins a round and keeps all that was written', ({ from, to }) => {
    const before = sheetAt(from, { round: 3, proposedGrade: 'A', settledGrade: 'B', submitters: ['x', 'y'] });
    const sheet = after(before, { name: 'sendBack', to, reason: '理由' }, context(PEOPLE[from]));
    expect(sheet).toEqual({ ...before, stage: to, round: 4, handedOn: null });
  });

  const forward = STAGES.flatMap((from, place) => WORK_STAGES.slice(place).map((to) => ({ from, to })));

  it.each(forward.filter(({ from }) => from !== 'draft'))('refuses $from to $to', ({ from, to }) => {
    const [refusal] = refusals(sheetAt(from), { name: 'sendBack', to, reason: '理由' }, context(PEOPLE[from]));
    expect(refusal).toMatchObject({ code: 'targetNotEarlier', to, allowed: WORK_STAGES.slice(0, STAGES.indexOf(from)) });
  });

  it('refuses a stage that the route does not have', () => {
    const route = FULL_ROUTE.filter((step) => step.stage !== 'approve');
    const command: Command = { name: 'sendBack', to: 'approve', reason: '理由' };
    expect(refusals(sheetAt('grade'), command, context(division, { route }))).toEqual([
      { code: 'targetNotEarlier', to: 'approve', allowed: ['draft'] },
    ]);
  });

  it('needs a reason of a bearable length, counted as readers count', () => {
    const sendBack = (reason: string) => refusals(sheetAt('grade'), { name: 'sendBack', to: 'draft', reason }, context(division));
    expect(sendBack(' 　\n')).toEqual([{ code: 'reasonRequired' }]);
    expect(sendBack('𠮷'.repeat(MAX_REASON_LENGTH))).toEqual([]);
    expect(sendBack('あ'.repeat(MAX_REASON_LENGTH + 1))).toEqual([
      { code: 'reasonTooLong', length: MAX_REASON_LENGTH + 1, max: MAX_REASON_LENGTH },
    ]);
  });
});

describe('withdraw', () => {
  it.each(WORK_STAGES)('undoes the hand-over from %s, by anyone who acts there, in the same round', (from) => {
    const stage = STAGES[STAGES.indexOf(from) + 1]!;
    const before = sheetAt(stage, { round: 2, handedOn: { from, by: 'somebody else' } });
    expect(after(before, { name: 'withdraw' }, context(PEOPLE[from]))).toEqual({ ...before, stage: from, handedOn: null });
  });

  it('keeps the submitter bound by four eyes', () => {
    const withdrawn = after(sheetAt('approve'), { name: 'withdraw' }, context(colleague));
    expect(withdrawn.submitters).toEqual(['submitter']);
  });

  it('ends when the next stage has written something', () => {
    const opined = after(sheetAt('opinion'), goodCommand('opine'), context(headquarters));
    expect(refusals(opined, { name: 'withdraw' }, context(division))).toEqual([{ code: 'nothingToWithdraw' }]);
    expect(availableCommands(opined, context(division))).toEqual([]);
  });

  it('ends when the next stage has handed on: then only that stage can withdraw', () => {
    const approved = after(sheetAt('approve'), { name: 'approve' }, context(head));
    expect(codes(refusals(approved, { name: 'withdraw' }, context(member)))).toEqual(['notActor']);
    expect(refusals(approved, { name: 'withdraw' }, context(head))).toEqual([]);
  });

  it('ends when the next stage has sent back', () => {
    const back = after(sheetAt('opinion'), { name: 'sendBack', to: 'grade', reason: '理由' }, context(headquarters));
    expect(refusals(back, { name: 'withdraw' }, context(head))).toEqual([{ code: 'nothingToWithdraw' }]);
  });

  it('happens once', () => {
    const withdrawn = after(sheetAt('grade'), { name: 'withdraw' }, context(head));
    expect(refusals(withdrawn, { name: 'withdraw' }, context(head))).toEqual([{ code: 'nothingToWithdraw' }]);
  });
});
