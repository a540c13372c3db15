import { expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import { renderPdf } from '../renderers/pdf.js';
import { UnprintableText, unprintableText } from './unprintable-text.js';

it('finds nothing in what can be printed', () => {
  for (const cycle of [CYCLE, SPAN_CYCLE, PAGES_CYCLE]) expect(unprintableText(buildReport(cycle))).toEqual([]);
  const texts = { ...FULL_SHEET.texts, achievements: '葛\u{e0100}城市、㈱①㎡、髙﨑、𠮟る' };
  expect(unprintableText(buildReport({ ...CYCLE, sheets: [{ ...FULL_SHEET, texts }] }))).toEqual([]);
});

it('says of all of them where they stand', () => {
  const [first, ...sections] = CYCLE.sections;
  const report = buildReport({
    ...CYCLE,
    sections: [{ ...first!, preface: '前\ue001文' }, ...sections],
    sheets: [{ ...FULL_SHEET, title: '官学\ue000連携', texts: { ...FULL_SHEET.texts, opinion: '😀\ue000😀' } }],
    release: { ...CYCLE.release, note: '\ue002' },
  });
  expect(unprintableText(report)).toEqual([
    { itemKey: null, number: '', label: 'この版について', characters: ['\ue002'] },
    { itemKey: null, number: '(ア)', label: '基本方針', characters: ['\ue001'] },
    { itemKey: 'item-01', number: '1', label: '取組項目 (A)', characters: ['\ue000'] },
    { itemKey: 'item-01', number: '1', label: '本部会意見 (G)', characters: ['😀', '\ue000'] },
  ]);
});

it('looks into the years before, where they are printed', () => {
  const report = buildReport(PAGES_CYCLE);
  const [year, ...later] = report.earlierYears;
  const spoilt = year!.items.map((item) => ({
    ...item,
    cells: item.cells.map((cell) => (cell?.kind === 'text' && item.itemKey === '1' && cell.text !== '' ? { ...cell, text: '\ue000' } : cell)),
  }));
  const problems = unprintableText({ ...report, earlierYears: [{ ...year!, items: spoilt }, ...later] });
  expect(problems).toEqual([{ itemKey: '1', number: '1', label: '令和2年度 取組状況', characters: ['\ue000'] }]);
});

it('is thrown before anything is set, with a message that can be printed', () => {
  const report = buildReport({ ...CYCLE, sheets: [{ ...FULL_SHEET, title: '\ue000' }] });
  const render = () =>
    renderPdf(report, () => {
      throw new Error('nothing is set');
    });
  expect(render).toThrow(UnprintableText);
  expect(render).toThrow('1 取組項目 (A): U+E000');
});
