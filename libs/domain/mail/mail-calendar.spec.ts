import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBusinessDay } from '../fiscal/business-day.js';
import { addDays } from '../fiscal/local-date.js';
import type { WorkStage } from '../review/stage.js';
import { WORK_STAGES } from '../review/stage.js';
import type { PlannedStage } from './mail-calendar.js';
import { mailCalendar } from './mail-calendar.js';
import { reminderDays } from './reminder-days.js';

/** The holidays of the Golden Week of 2020. */
const CLOSED = new Set(['2020-04-29', '2020-05-04', '2020-05-05', '2020-05-06']);

const stage = (name: WorkStage, dueOn: string, changes: Partial<PlannedStage> = {}): PlannedStage => ({
  stage: name,
  dueOn,
  closes: false,
  advances: false,
  escalates: true,
  ...changes,
});
const lines = (...given: Parameters<typeof mailCalendar>) =>
  mailCalendar(...given).map(
    ({ on, kind, subjects }) =>
      `${on} ${kind}: ${subjects.map(({ stage: name, when, days }) => [name, when, ...(days === null ? [] : [days])].join(' ')).join(', ')}`,
  );

describe('the mail calendar', () => {
  it('announces the year, reminds around each due date, tells those above, and what closing has left', () => {
    expect(lines('2020-04-06', [stage('draft', '2020-04-24', { closes: true })], CLOSED)).toEqual([
      '2020-04-06 cycleOpened: draft opened',
      '2020-04-15 reminderDigest: draft dueSoon -7',
      '2020-04-21 reminderDigest: draft dueSoon -3',
      '2020-04-23 reminderDigest: draft dueSoon -1',
      '2020-04-24 reminderDigest: draft dueToday 0',
      '2020-04-27 stageClosed: draft closed',
      '2020-04-28 reminderDigest: draft overdue 2',
      '2020-05-01 reminderDigest: draft overdue 4',
      '2020-05-08 reminderDigest: draft overdue 6',
      '2020-05-12 reminderDigest: draft overdue 8',
      '2020-05-14 reminderDigest: draft overdue 10',
      '2020-05-18 reminderDigest: draft escalated 12',
    ]);
  });

  it('tells those of the next stage what a closing has moved on, where it does that and somebody is next', () => {
    const moves = { closes: true, advances: true };
    const stages = [stage('draft', '2020-04-24', moves), stage('grade', '2020-05-15', { closes: true }), stage('comment', '2020-05-22', moves)];
    const closings = lines('2020-04-06', stages, CLOSED).filter((line) => !line.includes('reminderDigest'));
    expect(closings.slice(1)).toEqual([
      '2020-04-27 sheetsAdvanced: grade advanced',
      '2020-04-27 stageClosed: draft closed',
      '2020-05-18 stageClosed: grade closed',
      '2020-05-25 stageClosed: comment closed',
    ]);
  });

  it('puts what falls on one day into one digest', () => {
    const stages = [stage('draft', '2020-04-22'), stage('grade', '2020-04-24')];
    expect(lines('2020-04-06', stages, CLOSED)).toContain('2020-04-24 reminderDigest: draft overdue 2, grade dueToday 0');
  });

  it('reminds of nothing on the day of the opening or before it, counts as late what came late, and closes nothing that was over then', () => {
    const late = lines('2020-04-24', [stage('draft', '2020-04-23', { closes: true })], CLOSED);
    expect(late.slice(0, 2)).toEqual(['2020-04-24 cycleOpened: draft opened', '2020-04-28 reminderDigest: draft overdue 3']);
    expect(late.join()).not.toContain('stageClosed');
  });

  it('tells nobody above those above whom there is nobody', () => {
    expect(lines('2020-04-06', [stage('grade', '2020-04-24', { escalates: false })], CLOSED).join()).not.toContain('escalated');
  });

  it('is what the reminders of every single day add up to', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: WORK_STAGES.length });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 60 }), (given, opening) => {
        const opensOn = addDays('2020-04-01', opening);
        const stages = given
          .toSorted((one, other) => one - other)
          .map((offset, index) => stage(WORK_STAGES[index]!, addDays('2020-04-01', offset)));
        const expected = Array.from({ length: 220 }, (_, index) => addDays('2020-03-01', index)).flatMap((day) => {
          const ranges = day > opensOn ? (reminderDays(day, CLOSED) ?? []) : [];
          const spokenOf = stages.filter(({ dueOn }) => ranges.some(({ from, to, days }) => {
            const counted = days > 0 && dueOn < opensOn ? opensOn : dueOn;
            return from <= counted && counted <= to;
          }));
          return spokenOf.length > 0 ? [[day, spokenOf.map((one) => one.stage)]] : [];
        });
        const digests = mailCalendar(opensOn, stages, CLOSED).slice(1);
        expect(digests.map(({ on, subjects }) => [on, subjects.map((subject) => subject.stage)])).toEqual(expected);
        expect(digests.every(({ on }) => isBusinessDay(on, CLOSED))).toBe(true);
      }),
    );
  });
});
