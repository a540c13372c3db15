import { describe, expect, it } from '@jest/globals';
import { milestone, missing, number, range, relative, TEXT } from './fixtures/readings.fixture.js';
import { parseValue } from './parse-value.js';
import type { Comparator, MissingReason } from './reading.js';

describe('numbers', () => {
  it.each([
    ['４，７１３事業所（Ｈ２８）', number(4713, '事業所', { year: 2016 })],
    ['(R2)113.2ha', number(113.2, 'ha', { year: 2020 })],
    ['5件【令和元年度】', number(5, '件', { year: 2019 })],
    ['1,234人(2019)', number(1234, '人', { year: 2019 })],
    ['10事業(5年度)', number(10, '事業', { note: '5年度' })],
    ['70,000 t', number(70_000, 't')],
    ['53,721t-CO2', number(53_721, 't-CO2')],
    ['53,721t-CO₂', number(53_721, 't-CO2')],
    ['113.2㎡', number(113.2, 'm2')],
    ['3ヵ所', number(3, '箇所')],
    ['３ｶ所', number(3, '箇所')],
    ['5㌫', number(5, '%')],
    ['2.5%ポイント', number(2.5, 'ポイント')],
    ['0', number(0)],
    ['延べ215人', number(215, '延べ人')],
    ['11.5年', number(11.5, '年')],
    ['5年間', number(5, '年間')],
    ['3校(小学校2校、中学校1校)', number(3, '校', { note: '小学校2校、中学校1校' })],
    ['41.8%※3', number(41.8, '%', { note: '※3' })],
    ['50人(速報値)', number(50, '人', { note: '速報値' })],
    ['5社(㈱を含む)(R2)', number(5, '社', { year: 2020, note: '(株)を含む' })],
    ['10件(R2)(R3)', number(10, '件', { year: 2020, note: 'R3' })],
  ])('%s', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });

  it.each([
    ['△258人', -258],
    ['▲258人', -258],
    ['△ 258人', -258],
    ['-258人', -258],
    ['－２５８人', -258],
    ['−258人', -258],
    ['–258人', -258],
    ['+258人', 258],
    ['±0人', 0],
    ['△0人', 0],
  ])('%s has a sign', (raw, value) => {
    expect(parseValue(raw)).toEqual(number(value, '人'));
  });

  it.each([
    ['57,074千円', 57_074_000],
    ['57.074千円', 57_074],
    ['1億円', 100_000_000],
    ['1億', 100_000_000],
    ['1.1億', 110_000_000],
    ['10,000万円', 100_000_000],
    ['100百万円', 100_000_000],
    ['1億2,000万円', 120_000_000],
    ['1億2345万6789円', 123_456_789],
    ['3万5千円', 35_000],
    ['2兆円', 2_000_000_000_000],
    ['5百円', 500],
  ])('%s is counted in its base unit', (raw, value) => {
    expect(parseValue(raw)).toEqual(number(value, raw.endsWith('円') ? '円' : ''));
  });

  it.each<[string, Comparator]>([
    ['約50人', 'about'],
    ['およそ50人', 'about'],
    ['50人程度', 'about'],
    ['50人前後', 'about'],
    ['50人以上', 'atLeast'],
    ['≧50人', 'atLeast'],
    ['50人以下', 'atMost'],
    ['50人以内', 'atMost'],
    ['50人超', 'moreThan'],
    ['＞50人', 'moreThan'],
    ['50人未満', 'lessThan'],
  ])('%s: %s', (raw, comparator) => {
    expect(parseValue(raw)).toEqual(number(50, '人', { comparator }));
  });

  it.each([
    ['年4件', '件', '年', 'exactly'],
    ['年間4件', '件', '年', 'exactly'],
    ['年間約4件', '件', '年', 'about'],
    ['4件/年', '件', '年', 'exactly'],
    ['4件／年度', '件', '年', 'exactly'],
    ['4件(年間)', '件', '年', 'exactly'],
    ['4件以上/年', '件', '年', 'atLeast'],
    ['4件/年以上', '件', '年', 'atLeast'],
    ['月4件', '件', '月', 'exactly'],
    ['毎週4件', '件', '週', 'exactly'],
    ['4g/人・日', 'g', '人・日', 'exactly'],
    ['1人当たり4g', 'g', '人', 'exactly'],
  ] as const)('%s is counted per something', (raw, unit, per, comparator) => {
    expect(parseValue(raw)).toEqual(number(4, unit, { per, comparator }));
  });

  it.each([
    ['72事業(累計215)', number(72, '事業', { cumulative: 215 })],
    ['72事業(累計:215事業)', number(72, '事業', { cumulative: 215 })],
    ['215事業(累計)', number(215, '事業', { cumulative: 215, totalOnly: true })],
    ['累計215事業', number(215, '事業', { cumulative: 215, totalOnly: true })],
    ['(累計)215事業', number(215, '事業', { cumulative: 215, totalOnly: true })],
    ['72千円(累計215千円)', number(72_000, '円', { cumulative: 215_000 })],
    // 215 円 or 千円? 件 beside 事業?
    ['72千円(累計215)', TEXT],
    ['72事業(累計215件)', TEXT],
  ])('%s has a running total', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });
});

describe('ranges', () => {
  it.each([
    ['30～40％', range(30, 40, '%')],
    ['30%〜40%', range(30, 40, '%')],
    ['3〜5件', range(3, 5, '件')],
    ['3件から5件', range(3, 5, '件')],
    ['10-20人', range(10, 20, '人')],
    ['10人-20人(R2)', range(10, 20, '人', { year: 2020 })],
    ['△5~5人', range(-5, 5, '人')],
    ['年3~5回', range(3, 5, '回', { per: '年' })],
    ['1~2回/月', range(1, 2, '回', { per: '月' })],
    ['3万~5万人', range(30_000, 50_000, '人')],
    ['5,000人~1万人', range(5000, 10_000, '人')],
    ['0.5~1.5', range(0.5, 1.5)],
  ])('%s', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });
});

describe('milestones', () => {
  it.each([
    ['未着手', milestone('未着手')],
    ['未実施', milestone('未着手')],
    ['検討中', milestone('検討')],
    ['準備中', milestone('準備')],
    ['試行', milestone('一部実施')],
    ['実施済み', milestone('実施')],
    ['策定済', milestone('実施')],
    ['完了', milestone('実施')],
    ['拡充', milestone('拡大')],
    ['実施（平成29年度）', milestone('実施', 2017)],
    ['実施(H29.2)', milestone('実施', 2016, 'H29.2')],
    ['検討(素案)', milestone('検討', null, '素案')],
  ])('%s', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });
});

describe('targets that look at the baseline', () => {
  it.each([
    ['現状値以上', 'atLeast'],
    ['現状以上', 'atLeast'],
    ['基準値以下', 'atMost'],
    ['現状値維持', 'equal'],
    ['現状を維持', 'equal'],
    ['維持', 'equal'],
    ['現状値超', 'more'],
    ['増加', 'more'],
    ['削減', 'less'],
  ] as const)('%s: %s', (raw, direction) => {
    expect(parseValue(raw)).toEqual(relative(direction));
  });
});

describe('what is missing', () => {
  it.each(['-', '－', '—', '―', '‐', '–', '−', 'ー', 'ｰ', '─', '--', '－－－'])('%s is a dash', (raw) => {
    expect(parseValue(raw)).toEqual(missing('dash'));
  });

  it.each<[string, MissingReason]>([
    ['', 'empty'],
    ['　 \n', 'empty'],
    ['未発表', 'notPublished'],
    ['未公表', 'notPublished'],
    ['集計中', 'notCounted'],
    ['調査中', 'notCounted'],
    ['未調査', 'notSurveyed'],
    ['未定', 'undecided'],
    ['対象外', 'notApplicable'],
    ['…', 'unknown'],
  ])('%j: %s', (raw, reason) => {
    expect(parseValue(raw)).toEqual(missing(reason));
  });

  it.each([
    ['－(新規)', missing('dash', null, '新規')],
    ['未発表(令和8年3月公表予定)', missing('notPublished', null, '令和8年3月公表予定')],
    ['集計中 (参考：速報値 約50件)', missing('notCounted', number(50, '件', { comparator: 'about' }), '速報値')],
    ['－(参考:市のアンケート)', missing('dash', null, '市のアンケート')],
    ['参考：82.1%', missing('referenceOnly', number(82.1, '%'))],
    ['（参考：市政意向調査82.1%）', missing('referenceOnly', number(82.1, '%'), '市政意向調査')],
    ['82.1%(参考値)', missing('referenceOnly', number(82.1, '%'))],
  ])('%s keeps what stands beside it', (raw, reading) => {
    expect(parseValue(raw)).toEqual(reading);
  });
});

describe('what is known not to be understood', () => {
  it.each([
    ['marks of a scale', ['△', '○', '◎', '×', 'A']],
    ['more than one number', ['月～金 3件', '3件 5件', '10件中3件', '15(30)件', '5件・3件', '3.5/5', '10人×3回', '82.1% 参考値80%']],
    ['dates and years', ['R2', '平成28年度', '31年度', '2019年', '5年', '4月', '4/1', '令和2年3月', '9時30分', '4~5月', '2019~2021', '2019-04']],
    ['codes, ordinals, fractions', ['042-964-1111', '10-20', '第3回', '3番', '1-①', '3分の1', '1/3', '3D']],
    ['changes', ['5%増', '3件減少', '10%削減', '前年比5%', '5ポイント上昇', '1.5倍増']],
    ['numerals of another kind', ['①3件', '10²人', '½', '三件', '2十人', '1〇人', '10余人', '数十人', '5百貨店']],
    ['numerals that are not well formed', ['1,23', '1.2.3', '1,2345', '5.', '.5', '1万2億', '1億1.5万', '12 345']],
    ['more digits than a number holds', ['9007199254740993', '1234567890123456人', '1000000兆円']],
    ['ranges that could be two things', ['3~5万人', '5~3件', '3件~5回', '約3~5件', '3件~', '~3件', '10--20人', '4~5日']],
    ['comparators that contradict', ['約30%以上', '30%以上40%未満', '>30%以下']],
    ['what is not so yet, or not all of it', ['50件(予定)', '50件(見込み)', '実施(予定)', '実施(一部)', '4,547人(一部集計中)', '実施(延期)']],
    ['words of two meanings', ['継続', '実施中', 'なし', '該当なし', 'あり', '前年度以上', '参考', '(新規)', '(50%)', '実施せず']],
    ['brackets without a partner', ['50件(R2', '50件)', '3(人)増', ')(']],
    ['long text', ['件'.repeat(201), `${'9'.repeat(20_000)}件`, '('.repeat(20_000), '1,'.repeat(10_000)]],
  ])('%s', (_what, raws) => {
    expect(raws.filter((raw) => parseValue(raw).kind !== 'text')).toEqual([]);
  });
});
