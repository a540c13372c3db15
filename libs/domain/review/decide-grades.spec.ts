import { describe, expect, it } from '@jest/globals';
import {
  after,
  changedField,
  codes,
  context,
  events,
  FULL_ROUTE,
  PEOPLE,
  refusals,
  SCALE,
  sheetAt,
  templateWith,
} from '../../../test/support/review.js';
import type { Command } from './command.js';
import { availableCommands } from './decide.js';

const { draft: member, approve: head, grade: division, opinion: headquarters, comment: citizens } = PEOPLE;

const GIVING = [
  { name: 'propose', stage: 'grade', who: division },
  { name: 'settle', stage: 'opinion', who: headquarters },
] as const;

const SCALES = { marks: SCALE, 'no marks': { ...SCALE, marks: [] } };

/** Every sheet, scale and grade that a command may come with, and what it says to it. */
const EXPECTED: [graded: boolean, scale: keyof typeof SCALES, grade: string | null, code: string | null][] = [
  [true, 'marks', 'B', null],
  [true, 'marks', 'Z', 'gradeUnknown'],
  [true, 'marks', '', 'gradeUnknown'],
  [true, 'marks', null, 'gradeRequired'],
  [false, 'marks', 'B', 'gradeUnknown'],
  [false, 'marks', 'Z', 'gradeUnknown'],
  [false, 'marks', '', 'gradeUnknown'],
  [false, 'marks', null, null],
  [true, 'no marks', 'B', 'gradeUnknown'],
  [true, 'no marks', null, null],
  [false, 'no marks', 'B', 'gradeUnknown'],
  [false, 'no marks', null, null],
];

describe.each(GIVING)('$name', ({ name, stage, who }) => {
  it.each(EXPECTED)('graded: %j, a scale with %s, grade %j: %j', (graded, scale, grade, code) => {
    const found = refusals(sheetAt(stage, { graded }), { name, grade }, context(who, { scale: SCALES[scale] }));
    expect(codes(found)).toEqual(code === null ? [] : [code]);
  });

  it('says which marks there are: none for a sheet that takes no grade', () => {
    const inContext = context(who);
    expect(refusals(sheetAt(stage), { name, grade: null }, inContext)).toEqual([
      { code: 'gradeRequired', allowed: ['A', 'B', 'C', 'D'] },
    ]);
    expect(refusals(sheetAt(stage, { graded: false }), { name, grade: 'B' }, inContext)).toEqual([
      { code: 'gradeUnknown', found: 'B', allowed: [] },
    ]);
  });

  it('without a grade hands the sheet on and leaves no mark', () => {
    const sheet = sheetAt(stage, { graded: false });
    const [only, ...more] = events(sheet, { name, grade: null }, context(who));
    expect([only, more]).toEqual([{ type: 'handedOn', from: stage, to: expect.any(String), by: who.accountId }, []]);
    expect(after(sheet, { name, grade: null }, context(who))).toMatchObject({
      proposedGrade: null,
      settledGrade: null,
    });
  });

  it('is offered for a sheet that takes no grade as for any other', () => {
    const offered = (graded: boolean) => availableCommands(sheetAt(stage, { graded }), context(who));
    expect(offered(false)).toEqual(offered(true));
  });
});

it('a sheet without a grade is ready after the grade stage where no opinion stage follows', () => {
  const route = FULL_ROUTE.filter((step) => step.stage === 'draft' || step.stage === 'grade');
  const sheet = after(
    sheetAt('grade', { graded: false }),
    { name: 'propose', grade: null },
    context(division, { route }),
  );
  expect(sheet).toMatchObject({ stage: 'ready', proposedGrade: null, settledGrade: null });
});

describe('the department’s own mark', () => {
  const template = templateWith(changedField('progress', { stage: 'draft' }));
  const submit = (texts: Record<string, string>, graded = true) => {
    const sheet = sheetAt('draft', { graded, texts: { achievements: '実施した', ...texts } });
    return refusals(sheet, { name: 'submit' }, context(member, { template }));
  };

  it('is submitted with the sheet', () => {
    expect(submit({ progress: 'B' })).toEqual([]);
    expect(submit({})).toEqual([{ code: 'gradeRequired', allowed: ['A', 'B', 'C', 'D'] }]);
    expect(submit({ progress: 'Ｂ' })).toEqual([{ code: 'gradeUnknown', found: 'Ｂ', allowed: ['A', 'B', 'C', 'D'] }]);
  });

  it('is not asked of a sheet that takes no grade', () => {
    expect(submit({}, false)).toEqual([]);
  });

  it('is not asked where the division alone grades', () => {
    expect(refusals(sheetAt('draft'), { name: 'submit' }, context(member))).toEqual([]);
  });

  it('is not asked for again in the stages after', () => {
    expect(refusals(sheetAt('approve'), { name: 'approve' }, context(head, { template }))).toEqual([]);
    expect(refusals(sheetAt('grade'), { name: 'propose', grade: 'B' }, context(division, { template }))).toEqual([]);
  });

  it('binds neither the division nor headquarters, and stays as it was', () => {
    const texts = { ...sheetAt('grade').texts, progress: 'A' };
    const proposed = after(
      sheetAt('grade', { texts }),
      { name: 'propose', grade: 'B' },
      context(division, { template }),
    );
    const settled = after(proposed, { name: 'settle', grade: 'C' }, context(headquarters, { template }));
    expect(settled).toMatchObject({ texts: { progress: 'A' }, proposedGrade: 'B', settledGrade: 'C' });
  });
});

describe('a field that is required beside some marks', () => {
  const required = { grades: ['C', 'D'] };
  const unreasoned = { achievements: '実施した', opinion: '意見' };

  it.each(GIVING)(
    'is required by $name with the mark that is being given, not with an earlier one',
    ({ name, stage, who }) => {
      const template = templateWith(changedField('reason', { stage, required }));
      const sheet = sheetAt(stage, { texts: unreasoned, proposedGrade: 'D', settledGrade: 'D' });
      const found = (grade: string) => refusals(sheet, { name, grade }, context(who, { template }));
      expect(found('A')).toEqual([]);
      expect(found('D')).toEqual([{ code: 'fieldRequiredByGrade', field: 'reason', grade: 'D' }]);
      expect(codes(found('Z'))).toEqual(['gradeUnknown']);
      const reasoned = { ...sheet, texts: { ...unreasoned, reason: '理由' } };
      expect(refusals(reasoned, { name, grade: 'D' }, context(who, { template }))).toEqual([]);
    },
  );

  it('is not required of a sheet that takes no grade', () => {
    const template = templateWith(changedField('reason', { required }));
    const sheet = sheetAt('grade', { graded: false, texts: unreasoned });
    expect(refusals(sheet, { name: 'propose', grade: null }, context(division, { template }))).toEqual([]);
  });

  it('is required of the department beside its own mark', () => {
    const template = templateWith(
      changedField('progress', { stage: 'draft' }),
      changedField('reason', { stage: 'draft', required }),
    );
    const submit = (progress: string, reason = '') => {
      const sheet = sheetAt('draft', { texts: { achievements: '実施した', progress, reason } });
      return refusals(sheet, { name: 'submit' }, context(member, { template }));
    };
    expect(submit('A')).toEqual([]);
    expect(submit('C')).toEqual([{ code: 'fieldRequiredByGrade', field: 'reason', grade: 'C' }]);
    expect(submit('C', '理由')).toEqual([]);
  });

  it('is required of a department that a sheet came back to, beside the mark that it came back with', () => {
    const template = templateWith(changedField('reason', { stage: 'draft', required }));
    const first = sheetAt('draft', { texts: unreasoned });
    expect(refusals(first, { name: 'submit' }, context(member, { template }))).toEqual([]);
    const back = { ...first, round: 2, proposedGrade: 'D' };
    expect(refusals(back, { name: 'submit' }, context(member, { template }))).toEqual([
      { code: 'fieldRequiredByGrade', field: 'reason', grade: 'D' },
    ]);
  });

  it('is required in the stages after grading beside the settled mark', () => {
    const template = templateWith(changedField('citizenComment', { required }));
    const silent: Command = { name: 'comment', text: '' };
    const comment = (settledGrade: string) =>
      refusals(sheetAt('comment', { proposedGrade: 'B', settledGrade }), silent, context(citizens, { template }));
    expect(comment('B')).toEqual([]);
    expect(comment('D')).toEqual([{ code: 'fieldRequiredByGrade', field: 'citizenComment', grade: 'D' }]);
  });

  it('is not asked for in the stages that do not write it', () => {
    const template = templateWith(changedField('reason', { required }));
    const sheet = sheetAt('approve', { texts: unreasoned, proposedGrade: 'D' });
    expect(refusals(sheet, { name: 'approve' }, context(head, { template }))).toEqual([]);
  });
});
