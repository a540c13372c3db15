import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cells } from '../template/cells.js';
import type { Changes } from './versions.js';
import { changesBetween, commandContent, contentBefore, netChanges, PROPOSED_GRADE, SETTLED_GRADE } from './versions.js';

const key = fc.constantFrom('achievements', 'revenue.2020', 'indicators.a.2020', PROPOSED_GRADE, 'constructor');
const cells: fc.Arbitrary<Cells> = fc.dictionary(key, fc.constantFrom('', '一', '二', '三'));
/** A sheet's life: its content at first and after every change. */
const life = fc.array(cells, { minLength: 1, maxLength: 12 });

/** Empty and not there are the same. */
const filled = (content: Cells) => Object.fromEntries(Object.entries(content).filter(([, text]) => text !== ''));
const stepsOf = (states: readonly Cells[]): Changes[] =>
  states.slice(1).map((state, index) => changesBetween(states[index]!, state));
/** Forwards, as the changes were made. */
const replayed = (first: Cells, steps: readonly Changes[]) =>
  steps.reduce<Cells>((state, step) => ({ ...state, ...Object.fromEntries(Object.entries(step).map(([name, { to }]) => [name, to])) }), first);

describe('the content of every version', () => {
  it('comes out of the latest one and the changes since', () => {
    fc.assert(
      fc.property(life, fc.nat(), (states, seed) => {
        const version = seed % states.length;
        const later = stepsOf(states).slice(version).toReversed();
        expect(filled(contentBefore(states.at(-1)!, later))).toEqual(filled(states[version]!));
      }),
    );
  });

  it('replayed from the opening gives what stands there now', () => {
    fc.assert(
      fc.property(life, (states) => {
        const steps = stepsOf(states);
        const opening = contentBefore(states.at(-1)!, steps.toReversed());
        expect(filled(replayed(opening, steps))).toEqual(filled(states.at(-1)!));
      }),
    );
  });

  it('is what it is now where nothing changed since', () => {
    expect(contentBefore({ achievements: '一' }, [])).toEqual({ achievements: '一' });
  });
});

describe('several changes together', () => {
  it('come to the difference between their two ends', () => {
    fc.assert(
      fc.property(life, (states) => {
        expect(netChanges(stepsOf(states).toReversed())).toEqual(changesBetween(states[0]!, states.at(-1)!));
      }),
    );
  });

  it('are none where it was typed and taken away again', () => {
    expect(netChanges([{ a: { from: '二', to: '一' } }, { a: { from: '一', to: '二' }, b: { from: '', to: '三' } }])).toEqual({
      b: { from: '', to: '三' },
    });
  });
});

it('tells of a command the texts and the grades that it changed', () => {
  const before = { texts: { opinion: '' }, proposedGrade: 'B', settledGrade: null };
  const after = { texts: { opinion: '進めること' }, proposedGrade: 'B', settledGrade: 'A' };
  expect(changesBetween(commandContent(before), commandContent(after))).toEqual({
    opinion: { from: '', to: '進めること' },
    [SETTLED_GRADE]: { from: '', to: 'A' },
  });
});
