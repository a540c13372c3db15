import { describe, expect, it } from '@jest/globals';
import { changedField, FULL_ROUTE, SCALE, TEMPLATE, templateWith } from '../../../test/support/review.js';
import type { WorkStage } from '../review/stage.js';
import type { EditedRules } from './edited-rules.js';
import type { KnownKinds } from './form-problems.js';
import { MAX_FIELD_TEXT, rulesProblems } from './form-problems.js';
import type { Field } from './sheet-template.js';

const RULES: EditedRules = { template: TEMPLATE, scales: { progress: SCALE }, route: FULL_ROUTE };
const KNOWN: KnownKinds = Object.fromEntries(TEMPLATE.fields.map(({ key, kind }) => [key, kind]));
const LAST = `template.fields.${TEMPLATE.fields.length}`;
const label = { ja: '項目' };

const problems = (change: Partial<EditedRules>, known: KnownKinds = KNOWN) =>
  rulesProblems({ ...RULES, ...change }, known).map(({ path, rule, found }) => `${path} ${rule} ${found}`.trim());
const changed = (key: string, change: object) => ({ template: templateWith(changedField(key, change)) });
const more = (field: object) => ({ template: templateWith({ key: 'more', label, ...field } as Field) });
const step = (stage: WorkStage, change: object) => ({
  route: FULL_ROUTE.map((one) => (one.stage === stage ? { ...one, ...change } : one)),
});
const marks = (...symbols: string[]) => ({
  scales: { progress: { ...SCALE, marks: symbols.map((symbol) => ({ symbol, word: label, tone: 'good' as const })) } },
});

it('finds nothing wrong with rules that can be', () => {
  expect(problems({})).toEqual([]);
  expect(problems(step('reply', { due: '01-15' }))).toEqual([]);
  expect(problems(more({ kind: 'choice', stage: 'draft', options: [{ key: 'yes', label }] }))).toEqual([]);
});

describe('what a form gets wrong', () => {
  it.each<[string, Partial<EditedRules>, string[]]>([
    ['a template without a name', { template: { ...TEMPLATE, title: { ja: ' ' } } }, ['template.title.ja empty']],
    ['a label that is empty', changed('remarks', { label: { ja: '' } }), ['template.fields.4.label.ja empty']],
    ['a label of blanks in English', changed('remarks', { label: { ja: '備考', en: ' ' } }), ['template.fields.4.label.en empty']],
    ['a label that is too long', changed('remarks', { label: { ja: 'あ'.repeat(501) } }), ['template.fields.4.label.ja tooLong 500']],
    ['a label with 外字', changed('remarks', { label: { ja: '備考\u{e000}' } }), ['template.fields.4.label.ja unprintable U+E000']],
    ['a letter that is a word', changed('remarks', { letter: 'ABCD' }), ['template.fields.4.letter tooLong 3']],
    ['a length of nothing', changed('remarks', { maxLength: 0 }), [`template.fields.4.maxLength lengthOutOfRange ${MAX_FIELD_TEXT}`]],
    ['half a length', changed('remarks', { maxLength: 1.5 }), [`template.fields.4.maxLength lengthOutOfRange ${MAX_FIELD_TEXT}`]],
    ['required beside no mark', changed('remarks', { required: { grades: [] } }), ['template.fields.4.required nothingToChoose']],
    ['a choice of nothing', more({ kind: 'choice', stage: 'draft', options: [] }), [`${LAST}.options nothingToChoose`]],
    [
      'an option without a label',
      more({ kind: 'choice', stage: 'draft', options: [{ key: 'yes', label: { ja: '' } }] }),
      [`${LAST}.options.0.label.ja empty`],
    ],
    [
      'money without a unit',
      more({ kind: 'money', stage: 'draft', unit: { ja: '' }, maxLength: 10 }),
      [`${LAST}.unit.ja empty`],
    ],
    ['a key that is none', more({ key: '備考', kind: 'text', stage: 'draft', maxLength: 10 }), [`${LAST}.key notAKey 備考`]],
    ['a field that becomes another kind', changed('remarks', { kind: 'schedule' }), ['template.fields.4.kind kindFixed text']],
    ['a scale of nothing', marks(), ['scales.progress.marks nothingToChoose']],
    ['a mark without a symbol', marks('A', ''), ['scales.progress.marks.1.symbol empty']],
    ['a symbol twice', marks('A', 'A'), ['scales.progress.marks.1.symbol symbolDoubled A']],
    ['a day that is not in every year', step('draft', { due: '02-29' }), ['route.0.due dueInvalid 02-29']],
    ['a stage due before the one ahead', step('approve', { due: '04-01' }), ['route.1.due dueNotAscending draft']],
    [
      'outside people where nothing is settled',
      step('grade', { actor: { role: 'citizenCommittee', scope: 'plan' } }),
      ['route.2.actor cannotReadYet grade'],
    ],
    ['a stage without the field of its text', step('opinion', { text: undefined }), ['route.3.text textNeeded']],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('of a key that was used in a past year, too', () => {
    const brought = more({ kind: 'text', stage: 'draft', maxLength: 10 });
    expect(problems(brought, { ...KNOWN, more: 'money' })).toEqual([`${LAST}.kind kindFixed money`]);
    expect(problems(brought, { ...KNOWN, more: 'text' })).toEqual([]);
  });

  it('is told all at once', () => {
    const change = {
      ...changed('remarks', { label: { ja: '' }, maxLength: 0, stage: undefined }),
      ...step('reply', { due: '13-01', text: undefined }),
    };
    expect(problems(change)).toEqual([
      'template.fields.4.label.ja empty',
      `template.fields.4.maxLength lengthOutOfRange ${MAX_FIELD_TEXT}`,
      'route.5.due dueInvalid 13-01',
      'route.5.text textNeeded',
      'template.fields.4.stage neverFilled',
    ]);
  });
});
