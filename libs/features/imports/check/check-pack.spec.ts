import { describe, expect, it } from '@jest/globals';
import { readNamedFiles } from '../containers/named-files.js';
import { checkPack } from './check-pack.js';
import { GOOD } from './good-pack.fixture.js';

type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

function check(changes: Files = {}) {
  const files = Object.entries({ ...GOOD, ...changes }).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, Buffer.from(content)] as const],
  );
  return checkPack(readNamedFiles(files));
}

/** In a file of the good pack, this instead of that. */
function spoiled(file: string, that: string, becomes: string): Files {
  const text = GOOD[file]!;
  if (!text.includes(that)) throw new Error(`${file} has no ${that}`);
  return { [file]: text.replace(that, becomes) };
}

it('finds nothing wrong with a good pack', () => {
  const { problems, pack } = check();
  expect(problems).toEqual([]);
  expect(pack!.items.map(({ key, departments, allRelated }) => [key, departments, allRelated])).toEqual([
    ['one', ['企画課'], true],
    ['two', ['財政課'], false],
    ['two-east', ['財政課'], false],
    ['old', ['企画課'], false],
    ['new', ['企画課'], false],
  ]);
  expect(pack!.results.map(({ from, to, values }) => [from, to, values.length])).toEqual([
    [2019, 2019, 8],
    [2020, 2022, 2],
  ]);
});

it('takes a byte order mark, both kinds of line ends, blank rows and unneeded columns as they come', () => {
  const sections = '\ufeff"key",title\r\na,方針一\r\n\r\n,\r\nb,方針二\r\n';
  const items = 'title,key,section,number,departments\n"二\r\n行",one,a,1,\n';
  const nothingElse = Object.fromEntries(
    Object.keys(GOOD)
      .filter((name) => !['plan.yaml', 'sections.csv', 'items.csv'].includes(name))
      .map((name) => [name, undefined]),
  );
  const { problems, pack } = check({ ...nothingElse, 'sections.csv': sections, 'items.csv': items });
  expect(problems).toEqual([]);
  expect(pack!.sections.map(({ key, title }) => [key, title])).toEqual([
    ['a', '方針一'],
    ['b', '方針二'],
  ]);
  expect(pack!.items[0]).toMatchObject({ key: 'one', title: '二\n行', departments: [], graded: true });
});

type Place = readonly [file: string, row: number | null, column: string, found: string];

/** One of each kind: what is spoiled, and where that is said. */
const WRONG: readonly (readonly [what: string, Files, ...Place[]])[] = [
  ['a file that must be there', { 'items.csv': undefined }, ['items.csv', null, '', '']],
  ['a plan that must be there', { 'plan.yaml': undefined }, ['plan.yaml', null, '', '']],
  ['an unknown file', { 'notes.txt': 'x' }, ['notes.txt', null, '', 'notes.txt']],
  ['results of no year', { 'results-last.csv': 'item,field,value' }, ['results-last.csv', null, '', 'results-last.csv']],
  ['results of a year outside of the period', { 'results-2018.csv': 'item,field,value' }, ['results-2018.csv', null, '', 'results-2018']],
  ['a span that ends before it begins', { 'results-2022-2020.csv': 'item,field,value' }, ['results-2022-2020.csv', null, '', 'results-2022-2020.csv']],
  ['Shift_JIS', { 'sections.csv': Buffer.from('6b65792c7469746c650a612c95fb906a0a', 'hex') }, ['sections.csv', null, '', 'Shift_JIS']],
  ['UTF-16', { 'plan.yaml': Buffer.from('\ufeffplan:', 'utf16le') }, ['plan.yaml', null, '', 'UTF-16']],
  ['a quotation mark that is not closed', spoiled('sections.csv', 'b,,(イ)', 'b,,"(イ)'), ['sections.csv', 4, '', expect.anything() as unknown as string]],
  ['broken YAML', spoiled('plan.yaml', '{ ja: 試験計画 }', '{ ja: 試験計画'), ['plan.yaml', 5, '3', '']],
  ['an entry twice', spoiled('plan.yaml', 'plan:\n  key: test-plan', 'plan:\n  key: test-plan\n  key: other'), ['plan.yaml', 4, '3', '']],
  ['an alias', spoiled('plan.yaml', 'contact: { ja: 企画課 }', 'contact: *name'), ['plan.yaml', 6, 'plan.contact', '']],

  ['an entry that is missing', spoiled('plan.yaml', '  contact: { ja: 企画課 }\n', ''), ['plan.yaml', 2, 'plan.contact', '']],
  ['an entry that nobody knows', spoiled('plan.yaml', '{ ja: 企画課 }', '{ ja: 企画課, de: Planung }'), ['plan.yaml', 6, 'plan.contact.de', 'de']],
  ['a key in capitals', spoiled('plan.yaml', 'key: test-plan', 'key: Plan'), ['plan.yaml', 3, 'plan.key', 'Plan']],
  ['a capital in the key of a plan', spoiled('plan.yaml', 'key: test-plan', 'key: testPlan'), ['plan.yaml', 3, 'plan.key', 'testPlan']],
  ['a capital in the key of a municipality', spoiled('plan.yaml', 'key: test-city', 'key: testCity'), ['plan.yaml', 1, 'municipality.key', 'testCity']],
  ['a year that is none', spoiled('plan.yaml', 'from: 2019', 'from: R1'), ['plan.yaml', 5, 'plan.period.from', 'R1']],
  ['a period that ends before it begins', spoiled('plan.yaml', 'to: 2022', 'to: 2018'), ['plan.yaml', 5, 'plan.period.to', '2018']],
  ['a list instead of a map', spoiled('plan.yaml', 'contact: { ja: 企画課 }', 'contact: [企画課]'), ['plan.yaml', 6, 'plan.contact', '["企画課"]']],
  ['a kind of field that there is not', spoiled('plan.yaml', 'kind: choice', 'kind: select'), ['plan.yaml', 21, 'template.fields.4.kind', 'select']],
  ['a tone that there is not', spoiled('plan.yaml', 'tone: bad', 'tone: red'), ['plan.yaml', 13, 'scales.progress.marks.1.tone', 'red']],
  ['a layout that there is not', spoiled('plan.yaml', 'template:\n', 'template:\n  layout: columns\n'), ['plan.yaml', 15, 'template.layout', 'columns']],
  ['a licence that nobody knows', spoiled('plan.yaml', '  contact: { ja: 企画課 }\n', '  contact: { ja: 企画課 }\n  licence: MIT\n'), ['plan.yaml', 7, 'plan.licence', 'MIT']],
  ['a length that is no number', spoiled('plan.yaml', 'maxLength: 5', 'maxLength: long'), ['plan.yaml', 19, 'template.fields.2.maxLength', 'long']],
  ['a rule of requiring that there is not', spoiled('plan.yaml', 'stage: draft, maxLength: 10', 'stage: draft, required: sometimes, maxLength: 10'), ['plan.yaml', 20, 'template.fields.3.required', 'sometimes']],
  ['a day that is not in every year', spoiled('plan.yaml', 'due: 04-24', 'due: 02-29'), ['plan.yaml', 31, 'route.0.due', '02-29']],
  ['two fields of one key', spoiled('plan.yaml', 'key: way', 'key: done'), ['plan.yaml', 21, 'template.fields.4.key', 'done'], ['results-2019.csv', 3, 'field', 'way']],
  ['a municipality by the name of a page of the site', spoiled('plan.yaml', 'key: test-city', 'key: search'), ['plan.yaml', 1, 'municipality.key', 'search']],
  ['a plan by the name of a page of the site', spoiled('plan.yaml', 'key: test-plan', 'key: search'), ['plan.yaml', 3, 'plan.key', 'search']],
  ['a scale that there is not', spoiled('plan.yaml', 'scale: progress', 'scale: other'), ['plan.yaml', 28, 'template.fields.7.scale', 'other']],
  ['a step without the field of its text', spoiled('plan.yaml', 'text: opinion, ', ''), ['plan.yaml', 30, 'route', 'draft, grade, opinion']],
  ['a carried-over field by the name of a column', spoiled('plan.yaml', 'key: policy', 'key: since'), ['plan.yaml', 18, 'template.fields.1.key', 'since'], ['items.csv', 1, 'policy', 'policy']],

  ['a column that must be there', spoiled('sections.csv', 'key,parent,label,title', 'key,parent,label,name'), ['sections.csv', 1, 'name', 'name'], ['sections.csv', 1, 'title', '']],
  ['an unknown column', spoiled('items.csv', 'endReason,policy', 'endReason,aim'), ['items.csv', 1, 'aim', 'aim']],
  ['a column twice', spoiled('sections.csv', 'label,title,preface', 'label,title,title'), ['sections.csv', 1, 'title', 'title']],
  ['a cell that no heading stands over', spoiled('sections.csv', '(イ),方針二,', '(イ),方針二,,x'), ['sections.csv', 4, 'F', 'x']],
  ['a year that the plan does not have', spoiled('schedules.csv', '2021,2022', '2021,2023'), ['schedules.csv', 1, '2023', '2023']],

  ['a section’s key twice', spoiled('sections.csv', 'b,,', 'a,,'), ['sections.csv', 4, 'key', 'a'], ['items.csv', 5, 'section', 'b'], ['items.csv', 6, 'section', 'b']],
  ['a section without a title', spoiled('sections.csv', '方針二', ''), ['sections.csv', 4, 'title', '']],
  ['a parent that there is not', spoiled('sections.csv', 'a-1,a', 'a-1,x'), ['sections.csv', 3, 'parent', 'x']],
  ['a section above its parent', spoiled('sections.csv', 'a-1,a', 'a-1,b'), ['sections.csv', 3, 'parent', 'b']],
  ['a section away from its parent', { 'sections.csv': 'key,parent,title\na,,一\nb,,二\na-1,a,三\n' }, ['sections.csv', 4, 'parent', 'a']],
  ['more levels than there are names', { 'sections.csv': 'key,parent,title\na,,一\na-1,a,二\nb,a-1,三\n' }, ['sections.csv', 4, 'parent', 'a-1']],

  ['an item’s key twice', spoiled('items.csv', 'old,3,b', 'one,3,b'), ['items.csv', 5, 'key', 'one']],
  ['an item in no section', spoiled('items.csv', 'one,1,a-1', 'one,1,c'), ['items.csv', 2, 'section', 'c']],
  ['a department twice', spoiled('items.csv', '企画課;関係各課', '企画課;企画課'), ['items.csv', 2, 'departments', '企画課;企画課']],
  ['a department with a space around', spoiled('items.csv', '企画課;関係各課', '企画課; 財政課'), ['items.csv', 2, 'departments', '企画課; 財政課']],
  ['graded: maybe', spoiled('items.csv', '財政課,no', '財政課,maybe'), ['items.csv', 3, 'graded', 'maybe']],
  ['a text that is too long', spoiled('items.csv', ',方針\n', ',方針方針方針方針方針方\n'), ['items.csv', 2, 'policy', '方針方針方針方針方針方']],
  ['a text with NUL', spoiled('items.csv', ',方針\n', ',方\u0000針\n'), ['items.csv', 2, 'policy', '方\ufffd針']],
  ['a part of nothing', spoiled('items.csv', 'a-1,two,東', 'a-1,three,東'), ['items.csv', 4, 'parent', 'three']],
  ['a part in another section', spoiled('items.csv', 'two-east,2-東,a-1', 'two-east,2-東,b'), ['items.csv', 4, 'parent', 'two']],
  ['a part of a part', spoiled('items.csv', 'old,3,b,,', 'old,3,a-1,two-east,'), ['items.csv', 5, 'parent', 'two-east']],
  ['a part away from its item', spoiled('items.csv', 'a-1,two,東', 'a-1,one,東'), ['items.csv', 4, 'parent', 'one']],
  ['an item that begins outside of the period', spoiled('items.csv', '企画課,,2021', '企画課,,2023'), ['items.csv', 6, 'since', '2023'], ['results-2020-2022.csv', 3, 'item', 'new']],
  ['an item that ends before it begins', spoiled('items.csv', '企画課,,2021,', '企画課,,2021,2020'), ['items.csv', 6, 'ended', '2020']],
  ['merged without a year', spoiled('items.csv', '企画課,,,2020,one', '企画課,,,,one'), ['items.csv', 5, 'ended', '']],
  ['merged into nothing', spoiled('items.csv', '2020,one', '2020,none'), ['items.csv', 5, 'mergedInto', 'none']],
  ['merged into itself', spoiled('items.csv', '2020,one', '2020,old'), ['items.csv', 5, 'mergedInto', 'old']],
  ['merged into what comes later', spoiled('items.csv', '2020,one', '2019,new'), ['items.csv', 5, 'mergedInto', 'new']],

  ['an indicator on no item', spoiled('indicators.csv', 'one@1;new@2', 'one@1;three@2'), ['indicators.csv', 2, 'items', 'three@2']],
  ['an indicator twice on an item', spoiled('indicators.csv', 'one@1;new@2', 'one@1;one@2'), ['indicators.csv', 2, 'items', 'one@2']],
  ['two indicators in one place', spoiled('indicators.csv', 'two@1', 'new@2'), ['indicators.csv', 3, 'items', 'new@2']],
  ['a place that is none', spoiled('indicators.csv', 'two@1', 'two'), ['indicators.csv', 3, 'items', 'two']],
  ['better: higher', spoiled('indicators.csv', 'more', 'higher'), ['indicators.csv', 2, 'better', 'higher']],

  ['a schedule of no item', spoiled('schedules.csv', 'one,plan,工事', 'three,plan,工事'), ['schedules.csv', 3, 'item', 'three']],
  ['a schedule in a text field', spoiled('schedules.csv', 'one,plan,工事', 'one,done,工事'), ['schedules.csv', 3, 'field', 'done']],
  ['a schedule’s cell that is too long', spoiled('schedules.csv', '着工', '着工着工着工'), ['schedules.csv', 3, '2021', '着工着工着工']],

  ['a department’s row twice', spoiled('departments.csv', '企画課;財政課\n', '企画課;財政課\n総務課,,,\n'), ['departments.csv', 3, 'name', '総務課']],
  ['successors of a department that did not end', spoiled('departments.csv', '総務課,,2018', '総務課,,'), ['departments.csv', 2, 'until', '']],
  ['a department that ended before it began', spoiled('departments.csv', '総務課,,2018', '総務課,2019,2018'), ['departments.csv', 2, 'until', '2018']],
  ['a successor that is not there yet', spoiled('departments.csv', '企画課;財政課\n', '企画課;財政課\n財政課,2021,,\n'), ['departments.csv', 2, 'successors', '財政課']],
  ['all departments from a year on', spoiled('assignments.csv', '財政課', '関係各課'), ['assignments.csv', 2, 'departments', '関係各課']],
  ['an assignment to nobody', spoiled('assignments.csv', '財政課', ''), ['assignments.csv', 2, 'departments', '']],
  ['an assignment of nothing', spoiled('assignments.csv', 'new,2022', 'three,2022'), ['assignments.csv', 2, 'item', 'three']],
  ['an assignment outside of the period', spoiled('assignments.csv', '2022', '2023'), ['assignments.csv', 2, 'since', '2023']],

  ['a result of nothing', spoiled('results-2019.csv', 'two-east,progress', 'three,progress'), ['results-2019.csv', 9, 'item', 'three']],
  ['a result before the item began', spoiled('results-2019.csv', 'two-east,progress', 'new,progress'), ['results-2019.csv', 9, 'item', 'new']],
  ['a result twice', spoiled('results-2019.csv', 'two-east,progress,B', 'one,progress,B'), ['results-2019.csv', 9, 'field', 'progress']],
  ['a result without a value', spoiled('results-2019.csv', 'one,done,済み', 'one,done,'), ['results-2019.csv', 2, 'value', '']],
  ['a field that there is not', spoiled('results-2019.csv', 'one,done', 'one,todo'), ['results-2019.csv', 2, 'field', 'todo']],
  ['a field that is carried over', spoiled('results-2019.csv', 'one,done', 'one,policy'), ['results-2019.csv', 2, 'field', 'policy']],
  ['an amount of another year', spoiled('results-2019.csv', 'one,cost.2019,', 'one,cost.2020,'), ['results-2019.csv', 4, 'field', 'cost.2020']],
  ['an amount that is none', spoiled('results-2019.csv', '"1,234"', '1234千円'), ['results-2019.csv', 4, 'value', '1234千円']],
  ['an option that there is not', spoiled('results-2019.csv', 'keep', 'change'), ['results-2019.csv', 3, 'value', 'change']],
  ['a value that is too long', spoiled('results-2019.csv', '済み', '済み済み済み済み済み済み'), ['results-2019.csv', 2, 'value', '済み済み済み済み済み済み']],
  ['a mark that there is not', spoiled('results-2019.csv', 'one,progress,A', 'one,progress,C'), ['results-2019.csv', 7, 'value', 'C']],
  ['a mark of an item that takes none', spoiled('results-2019.csv', 'two-east,progress', 'two,progress'), ['results-2019.csv', 9, 'field', 'progress']],
  ['an indicator that there is not', spoiled('results-2019.csv', 'indicators.visitors.2019', 'indicators.guests.2019'), ['results-2019.csv', 6, 'field', 'indicators.guests.2019']],
  ['an indicator’s value of another year', spoiled('results-2019.csv', 'indicators.visitors.2019', 'indicators.visitors.2020'), ['results-2019.csv', 6, 'field', 'indicators.visitors.2020']],
  ['an indicator that is entered elsewhere', spoiled('results-2020-2022.csv', 'one,indicators', 'new,indicators'), ['results-2020-2022.csv', 2, 'field', 'indicators.visitors.2021']],
];

describe('what is wrong with a pack is said where it stands', () => {
  it.each(WRONG)('%s', (_, files, ...places) => {
    const { problems, pack } = check(files);
    expect(problems.map(({ file, row, column, found }) => [file, row, column, found])).toEqual(places);
    for (const { expected } of problems) {
      expect(expected.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]|^(true|item|YAML|CSV)/);
      expect(expected.en).not.toMatch(/[\u3040-\u30ff]/);
    }
    expect(pack).toBeNull();
  });
});

/** Of each file: texts of it that reach a publication. */
const PRINTED: readonly (readonly [file: string, text: string, row: number, column: string])[] = [
  ['plan.yaml', '試験市', 1, 'municipality.name.ja'],
  ['plan.yaml', '企画課', 6, 'plan.contact.ja'],
  ['plan.yaml', '方針', 7, 'levels.0.ja'],
  ['plan.yaml', '順調', 12, 'scales.progress.marks.0.word.ja'],
  ['plan.yaml', '集計表', 15, 'template.title.ja'],
  ['plan.yaml', '取組', 20, 'template.fields.3.label.ja'],
  ['sections.csv', '前書き', 3, 'preface'],
  ['sections.csv', '方針二', 4, 'title'],
  ['items.csv', '第一', 2, 'title'],
  ['items.csv', '方針', 2, 'policy'],
  ['items.csv', '財政課', 3, 'departments'],
  ['items.csv', '統合', 5, 'endReason'],
  ['indicators.csv', '来訪者', 2, 'name'],
  ['indicators.csv', '20人', 2, 'target'],
  ['schedules.csv', '調査', 2, 'action'],
  ['schedules.csv', '着工', 3, '2021'],
  ['departments.csv', '総務課', 2, 'name'],
  ['assignments.csv', '財政課', 2, 'departments'],
  ['results-2019.csv', '済み', 2, 'value'],
  ['results-2019.csv', '見積', 5, 'value'],
  ['results-2019.csv', '12人', 6, 'value'],
];

it.each(PRINTED)('says what cannot be printed of %s: %s', (file, text, row, column) => {
  const { problems, pack } = check(spoiled(file, text, `${text}\ue000`));
  expect(problems).toContainEqual(
    expect.objectContaining({ file, row, column, expected: { ja: expect.stringContaining('U+E000'), en: expect.stringContaining('U+E000') } }),
  );
  expect(pack).toBeNull();
});

it('says everything at once, file by file from top to bottom', () => {
  const { problems } = check({
    ...spoiled('plan.yaml', 'due: 05-15', 'due: 13-01'),
    ...spoiled('sections.csv', '方針二', ''),
    ...spoiled('items.csv', 'one,1,a-1', 'one,1,c'),
    ...spoiled('assignments.csv', 'new,2022', 'three,2022'),
    ...spoiled('results-2019.csv', 'two-east', 'three'),
  });
  expect(problems.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
    'plan.yaml 32 route.1.due',
    'sections.csv 4 title',
    'items.csv 2 section',
    'assignments.csv 2 item',
    'results-2019.csv 9 item',
  ]);
});

it('does not blame what refers to a row that is wrong itself, or to a file that can’t be read', () => {
  const wrongRow = check(spoiled('items.csv', 'two,2,a-1,,第二', 'two,2,a-1,,'));
  expect(wrongRow.problems.map(({ file, row }) => [file, row])).toEqual([['items.csv', 3]]);
  const wrongFile = check({ 'items.csv': 'key,"' });
  expect(wrongFile.problems.map(({ file, column }) => [file, column])).toEqual([['items.csv', '']]);
});

it('stops counting at some point', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `x${index},1,nowhere,`).join('\n');
  expect(check({ 'items.csv': `key,number,section,title,departments\n${rows}` }).problems).toHaveLength(1000);
});
