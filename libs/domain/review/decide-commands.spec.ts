import { describe, expect, it } from '@jest/globals';
import {
  actor,
  after,
  changedField,
  codes,
  context,
  events,
  FULL_ROUTE,
  goodCommand,
  indicator,
  PEOPLE,
  refusals,
  SCALE,
  sheetAt,
  templateWith,
} from '../../../test/support/review.js';
import { COMMAND_NAMES } from './command.js';
import { applyAll, availableCommands, mayWrite } from './decide.js';
import type { SheetEvent } from './event.js';
import { STAGES, WORK_STAGES } from './stage.js';

const { draft: member, approve: head, grade: division, opinion: headquarters, comment: citizens, reply: colleague } = PEOPLE;

describe('the way forward', () => {
  it('goes through all six stages and leaves who, what and where in its events', () => {
    let sheet = sheetAt('draft');
    const history: SheetEvent[] = [];
    for (const [name, who] of [
      ['submit', member],
      ['approve', head],
      ['propose', division],
      ['opine', headquarters],
      ['settle', headquarters],
      ['comment', citizens],
      ['reply', colleague],
    ] as const) {
      const happened = events(sheet, goodCommand(name), context(who));
      history.push(...happened);
      sheet = applyAll(sheet, happened);
    }
    expect(sheet).toMatchObject({ stage: 'ready', round: 1, submitters: ['submitter'], proposedGrade: 'B', settledGrade: 'B' });
    expect(history).toEqual([
      { type: 'submitted', by: 'submitter' },
      { type: 'handedOn', from: 'draft', to: 'approve', by: 'submitter' },
      { type: 'approved', by: 'departmentHead 1' },
      { type: 'handedOn', from: 'approve', to: 'grade', by: 'departmentHead 1' },
      { type: 'gradeProposed', grade: 'B' },
      { type: 'handedOn', from: 'grade', to: 'opinion', by: 'division 1' },
      { type: 'textWritten', field: 'opinion', text: '書いた' },
      { type: 'gradeSettled', grade: 'B' },
      { type: 'handedOn', from: 'opinion', to: 'comment', by: 'headquarters 1' },
      { type: 'textWritten', field: 'citizenComment', text: '書いた' },
      { type: 'handedOn', from: 'comment', to: 'reply', by: 'citizenCommittee 1' },
      { type: 'textWritten', field: 'reply', text: '書いた' },
      { type: 'handedOn', from: 'reply', to: 'ready', by: 'colleague' },
    ]);
  });

  it('settles the grade at the proposal where no opinion stage follows', () => {
    const route = FULL_ROUTE.filter((step) => step.stage === 'draft' || step.stage === 'grade');
    const sheet = after(sheetAt('grade'), { name: 'propose', grade: 'C' }, context(division, { route }));
    expect(sheet).toMatchObject({ stage: 'ready', proposedGrade: 'C', settledGrade: 'C' });
  });

  it('settles another grade than the proposed one, and keeps both', () => {
    const sheet = after(sheetAt('opinion', { proposedGrade: 'A' }), { name: 'settle', grade: 'D' }, context(headquarters));
    expect(sheet).toMatchObject({ proposedGrade: 'A', settledGrade: 'D' });
  });
});

describe('four eyes', () => {
  const everything = (id: string) => ({
    accountId: id,
    grants: (['departmentMember', 'departmentHead', 'division', 'headquarters'] as const).flatMap(
      (role) => actor(role).grants,
    ),
  });

  it.each([
    ['approve', 'approve'],
    ['propose', 'grade'],
    ['settle', 'opinion'],
  ] as const)('refuses %s by anyone who submitted in any round', (name, stage) => {
    const sheet = sheetAt(stage, { submitters: ['first round', 'second round'], round: 2 });
    for (const id of sheet.submitters) {
      expect(codes(refusals(sheet, goodCommand(name), context(everything(id))))).toEqual(['fourEyes']);
      expect(availableCommands(sheet, context(everything(id))).map((command) => command.name)).not.toContain(name);
    }
    expect(refusals(sheet, goodCommand(name), context(everything('third')))).toEqual([]);
  });

  it('lets a submitter send back, opine, withdraw and reply', () => {
    const both = everything('submitter');
    expect(refusals(sheetAt('grade'), goodCommand('sendBack'), context(both))).toEqual([]);
    expect(refusals(sheetAt('opinion'), goodCommand('opine'), context(both))).toEqual([]);
    expect(refusals(sheetAt('approve'), goodCommand('withdraw'), context(both))).toEqual([]);
    expect(refusals(sheetAt('reply'), goodCommand('reply'), context(both))).toEqual([]);
  });

  it('remembers a submitter once, however often he submits', () => {
    const twice = after(sheetAt('draft', { submitters: ['submitter'], round: 2 }), { name: 'submit' }, context(member));
    expect(twice.submitters).toEqual(['submitter']);
    expect(after(sheetAt('draft', { submitters: ['submitter'] }), { name: 'submit' }, context(colleague)).submitters).toEqual([
      'submitter',
      'colleague',
    ]);
  });
});

describe('a cycle that is not running', () => {
  it.each(['closed', 'published'] as const)('%s: refuses everything to everyone', (cycleStatus) => {
    for (const stage of STAGES) {
      const inContext = context(PEOPLE[stage], { cycleStatus });
      for (const name of COMMAND_NAMES) {
        expect(refusals(sheetAt(stage), goodCommand(name), inContext)).toContainEqual({ code: 'cycleNotRunning', status: cycleStatus });
      }
      expect(availableCommands(sheetAt(stage), inContext)).toEqual([]);
      expect(mayWrite(sheetAt(stage), inContext)).toBe(false);
    }
  });
});

describe('input', () => {
  it('is refused with every reason at once', () => {
    const sheet = sheetAt('draft', {
      texts: { achievements: ' ', remarks: 'あ'.repeat(21) },
      indicators: [
        indicator({ id: 'i1', name: '指標1', values: { 2019: '－' } }),
        indicator({ id: 'i2', name: '指標2', values: {} }),
        indicator({ id: 'i3', name: '指標3', values: { 2018: '4,713人', 2019: '　' } }),
      ],
    });
    expect(refusals(sheet, { name: 'submit' }, context(member))).toEqual([
      { code: 'fieldRequired', field: 'achievements' },
      { code: 'textTooLong', field: 'remarks', length: 21, max: 20 },
      { code: 'indicatorRequired', indicatorId: 'i2', indicator: '指標2', year: 2019 },
      { code: 'indicatorRequired', indicatorId: 'i3', indicator: '指標3', year: 2019 },
    ]);
  });

  it('is refused together with state and permission', () => {
    const sheet = sheetAt('grade', { texts: {}, submitters: ['member'] });
    const who = actor('departmentMember', { id: 'member' });
    const found = refusals(sheet, { name: 'propose', grade: 'Z' }, context(who, { cycleStatus: 'closed' }));
    expect(codes(found)).toEqual(['cycleNotRunning', 'notActor', 'fourEyes', 'gradeUnknown', 'fieldRequired']);
  });

  it('is not judged in a stage the command does not belong to', () => {
    expect(codes(refusals(sheetAt('draft', { texts: {} }), { name: 'settle', grade: 'Z' }, context(member)))).toEqual(['wrongStage']);
  });

  it.each([
    ['propose', 'grade', division],
    ['settle', 'opinion', headquarters],
  ] as const)('%s takes the grades of the scale only', (name, stage, who) => {
    for (const grade of ['E', '', 'a', 'Ａ', ' A']) {
      expect(refusals(sheetAt(stage), { name, grade }, context(who))).toEqual([
        { code: 'gradeUnknown', found: grade, allowed: ['A', 'B', 'C', 'D'] },
      ]);
    }
    for (const mark of SCALE.marks) expect(refusals(sheetAt(stage), { name, grade: mark.symbol }, context(who))).toEqual([]);
  });

  it('an opinion and a reply are texts, an empty comment says that there is none', () => {
    const unsaid = (field: string) => [{ code: 'textRequired', field }];
    expect(refusals(sheetAt('opinion'), { name: 'opine', text: ' ' }, context(headquarters))).toEqual(unsaid('opinion'));
    expect(refusals(sheetAt('reply'), { name: 'reply', text: '' }, context(member))).toEqual(unsaid('reply'));
    expect(after(sheetAt('comment'), { name: 'comment', text: '' }, context(citizens)).stage).toBe('reply');
    expect(refusals(sheetAt('comment'), { name: 'comment', text: 'あ'.repeat(21) }, context(citizens))).toEqual([
      { code: 'textTooLong', field: 'citizenComment', length: 21, max: 20 },
    ]);
  });

  it('an empty comment is refused where the plan requires one', () => {
    const template = templateWith(changedField('citizenComment', { required: true }));
    expect(refusals(sheetAt('comment'), { name: 'comment', text: '' }, context(citizens, { template }))).toEqual([
      { code: 'fieldRequired', field: 'citizenComment' },
    ]);
  });

  it('a reply completes its own stage: what is sent counts as written', () => {
    expect(after(sheetAt('reply', { texts: {} }), { name: 'reply', text: '回答' }, context(colleague))).toMatchObject({
      stage: 'ready',
      texts: { reply: '回答' },
    });
  });

  it('a settled sheet has an opinion, written before', () => {
    expect(refusals(sheetAt('opinion', { texts: {} }), { name: 'settle', grade: 'A' }, context(headquarters))).toEqual([
      { code: 'fieldRequired', field: 'opinion' },
    ]);
  });

  it('sendBack, opine and withdraw do not wait for completeness', () => {
    const empty = { texts: {}, indicators: [] };
    expect(refusals(sheetAt('grade', empty), goodCommand('sendBack'), context(division))).toEqual([]);
    expect(refusals(sheetAt('opinion', empty), goodCommand('opine'), context(headquarters))).toEqual([]);
    expect(refusals(sheetAt('grade', empty), goodCommand('withdraw'), context(head))).toEqual([]);
  });
});

describe('mayWrite', () => {
  it.each(WORK_STAGES)('lets those who act in %s write, and nobody else', (stage) => {
    const writers = Object.values(PEOPLE).filter((who) => mayWrite(sheetAt(stage), context(who)));
    expect(new Set(writers.map((who) => who.grants[0]!.role))).toEqual(new Set([PEOPLE[stage].grants[0]!.role]));
  });

  it('lets nobody write in ready', () => {
    expect(Object.values(PEOPLE).some((who) => mayWrite(sheetAt('ready'), context(who)))).toBe(false);
  });
});
