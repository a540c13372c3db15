import { describe, expect, it } from '@jest/globals';
import {
  changedField,
  codes,
  indicator,
  SCALE,
  sheetAt,
  TEMPLATE,
  templateWith,
  YEARS,
} from '../../../test/support/review.js';
import { explanationCell, MAX_EXPLANATION_LENGTH, warningKey } from '../check/warning.js';
import { warningsOf } from '../check/warnings.js';
import type { ChoiceField, Field, MoneyField, ScheduleField } from '../template/sheet-template.js';
import { incompleteness } from './incompleteness.js';
import type { ReviewRules } from './review-rules.js';
import type { SheetState } from './sheet-state.js';
import type { Stage } from './stage.js';
import { STAGES } from './stage.js';

const RULES: ReviewRules = { template: TEMPLATE, scale: SCALE, years: YEARS };
const SPAN = { cycle: [2019, 2020], plan: YEARS.plan };
const label = { ja: '項目' };

const REVENUE: MoneyField = {
  key: 'revenue',
  kind: 'money',
  label,
  unit: { ja: '千円' },
  stage: 'draft',
  maxLength: 5,
};
const OUTLOOK: ChoiceField = {
  key: 'outlook',
  kind: 'choice',
  label,
  stage: 'draft',
  options: [
    { key: 'go-on', label },
    { key: 'stop', label },
  ],
};
const SCHEDULE: ScheduleField = { key: 'schedule', kind: 'schedule', label, stage: 'draft', maxLength: 5 };

function asks(sheet: SheetState, rules: Partial<ReviewRules> = {}, stage: Stage = 'draft') {
  return incompleteness(sheet, stage, { ...RULES, ...rules });
}

/** What is asked about one more field, with this in its cells. */
function asksAbout(field: Field, cells: Record<string, string>, years = YEARS) {
  const sheet = sheetAt('draft', { texts: { achievements: '実施した', ...cells }, indicators: [] });
  return asks(sheet, { template: templateWith(field), years });
}

describe('the stages', () => {
  it('are asked for their own fields only', () => {
    const bare = sheetAt('draft', { texts: {}, indicators: [] });
    const fields = (stage: Stage) => asks(bare, {}, stage).map((refusal) => 'field' in refusal && refusal.field);
    expect(STAGES.map(fields)).toEqual([['achievements'], [], ['reason'], ['opinion'], [], ['reply'], []]);
  });

  it('are told of everything at once, in printed order', () => {
    const texts = { achievements: '', remarks: '\u{e000}'.repeat(21), 'revenue.2019': 'なし' };
    const sheet = sheetAt('draft', { texts, indicators: [indicator({ values: {} })] });
    expect(codes(asks(sheet, { template: templateWith(REVENUE) }))).toEqual([
      'fieldRequired',
      'textTooLong',
      'charactersUnprintable',
      'amountInvalid',
      'indicatorRequired',
    ]);
  });
});

describe('indicators', () => {
  it('are asked for only where the field is required', () => {
    const empty = sheetAt('draft', { indicators: [indicator({ values: {} })] });
    expect(codes(asks(empty))).toEqual(['indicatorRequired']);
    expect(asks(empty, { template: templateWith(changedField('indicators', { required: false })) })).toEqual([]);
  });

  it('relisted ones are never asked for: a sheet does not hold them', () => {
    expect(asks(sheetAt('draft', { indicators: [] }))).toEqual([]);
  });

  it('are asked for in every year of a span', () => {
    const sheet = sheetAt('draft', { indicators: [indicator({ values: { 2018: '4,000人', 2020: '4,100人' } })] });
    expect(asks(sheet, { years: SPAN })).toEqual([
      { code: 'indicatorRequired', indicatorId: 'indicator', indicator: '参加者数', year: 2019 },
    ]);
  });

  it('count as missing when blank, not when they say that there is nothing to say', () => {
    const found = (value: string) =>
      codes(asks(sheetAt('draft', { indicators: [indicator({ values: { 2019: value } })] })));
    expect(['', ' ', '　'].map(found)).toEqual([['indicatorRequired'], ['indicatorRequired'], ['indicatorRequired']]);
    expect(['－', '未発表'].map(found)).toEqual([[], []]);
  });

  it('are named with the year when they can’t be printed', () => {
    const sheet = sheetAt('draft', { indicators: [indicator({ values: { 2019: '4,713\u{e000}' } })] });
    expect(asks(sheet)).toContainEqual({
      code: 'charactersUnprintable',
      field: 'indicators.indicator.2019',
      characters: ['\u{e000}'],
    });
  });
});

describe('money', () => {
  it('may be left out, or half, where it is not required', () => {
    expect(asksAbout(REVENUE, {})).toEqual([]);
    expect(asksAbout(REVENUE, { 'revenue.2019': '－' }, SPAN)).toEqual([]);
  });

  it('is complete with an amount for every year of the cycle; notes are free', () => {
    const required = { ...REVENUE, required: true as const };
    expect(asksAbout(required, { 'revenue.2019': '1,200' })).toEqual([]);
    expect(asksAbout(required, { 'revenue.2019': '1,200', 'revenue.2019.note': '算出' }, SPAN)).toEqual([
      { code: 'fieldRequired', field: 'revenue' },
    ]);
    expect(asksAbout(required, { 'revenue.2019': '1,200', 'revenue.2020': '－' }, SPAN)).toEqual([]);
  });

  it('is judged amount by amount, and note by note', () => {
    const cells = { 'revenue.2019': '約1,200', 'revenue.2019.note': '六文字の注記', 'revenue.2020': '1,23' };
    expect(asksAbout(REVENUE, cells, SPAN)).toEqual([
      { code: 'amountInvalid', field: 'revenue.2019', found: '約1,200' },
      { code: 'textTooLong', field: 'revenue.2019.note', length: 6, max: 5 },
      { code: 'amountInvalid', field: 'revenue.2020', found: '1,23' },
    ]);
  });

  it('of other years is none of this sheet’s business', () => {
    expect(asksAbout(REVENUE, { 'revenue.2018': '不明' })).toEqual([]);
  });
});

describe('a choice', () => {
  it('is one of the options, required or not', () => {
    expect(asksAbout(OUTLOOK, {})).toEqual([]);
    expect(asksAbout(OUTLOOK, { outlook: 'stop' })).toEqual([]);
    expect(asksAbout(OUTLOOK, { outlook: 'perhaps' })).toEqual([
      { code: 'choiceUnknown', field: 'outlook', found: 'perhaps', allowed: ['go-on', 'stop'] },
    ]);
    expect(asksAbout({ ...OUTLOOK, required: true }, {})).toEqual([{ code: 'fieldRequired', field: 'outlook' }]);
  });
});

describe('a schedule', () => {
  it('is complete with one action', () => {
    const required = { ...SCHEDULE, required: true as const };
    expect(asksAbout(required, {})).toEqual([{ code: 'fieldRequired', field: 'schedule' }]);
    expect(asksAbout(required, { 'schedule.1.2019': '→' })).toEqual([{ code: 'fieldRequired', field: 'schedule' }]);
    expect(asksAbout(required, { 'schedule.3': '検討' })).toEqual([]);
  });

  it('has cells for all years of the plan', () => {
    const cells = { 'schedule.1': '案をつくる', 'schedule.1.2017': '長すぎる内容', 'schedule.1.2021': '\u{e000}' };
    expect(asksAbout(SCHEDULE, cells)).toEqual([
      { code: 'textTooLong', field: 'schedule.1.2017', length: 6, max: 5 },
      { code: 'charactersUnprintable', field: 'schedule.1.2021', characters: ['\u{e000}'] },
    ]);
  });
});

describe('warnings', () => {
  const sheet = sheetAt('draft', { indicators: [indicator({ values: { 2018: '4,500人', 2019: '45,000人' } })] });
  const [key] = warningsOf(sheet, RULES).map(warningKey);
  const explained = (word: string) => ({ ...sheet, texts: { ...sheet.texts, [explanationCell(key!)]: word } });

  it('ask the writer for a word', () => {
    expect(asks(sheet)).toEqual([{ code: 'warningUnexplained', warning: 'tenfold.2019:indicator' }]);
    expect(asks(explained(' 　\n'))).toEqual([{ code: 'warningUnexplained', warning: 'tenfold.2019:indicator' }]);
  });

  it('block no longer once they are explained', () => {
    expect(asks(explained('新しい会場ができたため'))).toEqual([]);
    expect(asks(explained('あ'.repeat(MAX_EXPLANATION_LENGTH)))).toEqual([]);
  });

  it('take an explanation of a bearable length', () => {
    expect(asks(explained('あ'.repeat(MAX_EXPLANATION_LENGTH + 1)))).toEqual([
      { code: 'textTooLong', field: 'explanation.tenfold.2019:indicator', length: 501, max: 500 },
    ]);
  });

  it('ask nobody but the writer', () => {
    for (const stage of STAGES.filter((other) => other !== 'draft')) {
      expect(codes(asks({ ...sheet, stage }, {}, stage))).not.toContain('warningUnexplained');
    }
  });

  it('an explanation of something that is no longer there is left alone', () => {
    const mended = { ...explained('あ'.repeat(MAX_EXPLANATION_LENGTH + 1)), indicators: [indicator()] };
    expect(asks(mended)).toEqual([]);
  });
});
