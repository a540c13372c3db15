import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { buildReport } from '../build-report.js';
import { dataPackageSchema } from '../fixtures/data-package-schema.fixture.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { PublishedFile } from '../published-file.js';
import { renderDataPackage } from './data-package.js';
import { renderAll } from './renderers.js';

const published = (cycle: FrozenCycle) => renderAll(buildReport(cycle), { typeset: () => Buffer.from('%PDF-') });
const packageOf = (files: readonly PublishedFile[]) =>
  dataPackageSchema.parse(JSON.parse(files.find(({ name }) => name === 'datapackage.json')!.body.toString()));

describe.each([
  ['one year', CYCLE],
  ['a span of years', SPAN_CYCLE],
  ['item pages', PAGES_CYCLE],
])('of %s', (_, cycle) => {
  let files: readonly PublishedFile[];
  let resources: ReturnType<typeof packageOf>['resources'];
  beforeAll(async () => {
    files = await published(cycle);
    ({ resources } = packageOf(files));
  });

  it('names every download before it with its size and hash', () => {
    const downloads = files.filter(({ format }) => format !== null && format !== 'html' && format !== 'dataPackage');
    expect(resources.map(({ path, bytes, hash }) => ({ path, bytes, hash }))).toEqual(
      downloads.map(({ name, body }) => ({
        path: name,
        bytes: body.byteLength,
        hash: `sha256:${createHash('sha256').update(body).digest('hex')}`,
      })),
    );
    expect(downloads.length).toBeGreaterThan(2);
  });

  it('describes the columns of each table as they stand in the file, no two of one name', () => {
    const tables = resources.filter(({ type }) => type === 'table');
    expect(tables.map(({ path }) => path)).toEqual(['report.csv', 'report-long.csv']);
    for (const { path, schema } of tables) {
      const [header]: string[][] = parse(files.find(({ name }) => name === path)!.body, { bom: true, to: 1 });
      const names = typeof schema === 'object' ? schema.fields.map(({ name }) => name) : [];
      expect(names).toEqual(header);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('refers to the JSON’s schema, which is there', () => {
    const json = resources.find(({ path }) => path === 'report.json');
    expect(files.map(({ name }) => name)).toContain(json?.schema);
  });
});

it('says what it is, whose, of when and under which licence', async () => {
  const { resources: _, ...about } = packageOf(await published(CYCLE));
  expect(about).toEqual({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'midori-reform-2019',
    title: 'みどり町 行政改革プラン 令和元年度 進行管理集計表',
    description: expect.stringMatching(
      /^みどり町の「行政改革プラン」について、.+\n\n利用条件：クリエイティブ・コモンズ 表示 4\.0 国際\n\n.+\n\nThe results .+ Midori Town for FY2019\.\n\nTerms of use: Creative/,
    ),
    version: '1.0.0',
    created: '2020-06-30T15:30:00.000Z',
    keywords: ['進行管理', 'progress review', 'みどり町', '行政改革プラン', '令和元年度'],
    contributors: [
      { title: 'みどり町', roles: ['creator', 'publisher'] },
      { title: '企画課', organization: 'みどり町', roles: ['contact'] },
    ],
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'クリエイティブ・コモンズ 表示 4.0 国際',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [{ title: '行政改革プラン（平成29年度～令和3年度） 進行管理集計表', path: 'index.html' }],
  });
});

it('says that no licence is stated rather than naming one, and nothing of when where nothing was published', async () => {
  const about = packageOf(await published(SPAN_CYCLE));
  expect(about).not.toHaveProperty('licenses');
  expect(about).not.toHaveProperty('created');
  expect(about).toMatchObject({ name: 'midori-strategy-2022-2024', version: '0.0.0' });
  expect(about.description).toContain('利用条件は示されていません。');
  expect(about.description).toContain('No terms of use are stated.');
});

it('tells of a correction', async () => {
  const release = { ...CYCLE.release, version: 3, replaces: 2, note: '指標の値を訂正しました。' };
  const about = packageOf(await published({ ...CYCLE, release }));
  expect(about.version).toBe('3.0.0');
  expect(about.description).toContain('この版について：指標の値を訂正しました。');
});

it('names no columns of a table whose headings are no names', async () => {
  const fields = CYCLE.template.fields.map((field) => (field.key === 'opinion' ? { ...field, letter: 'A', label: { ja: '取組項目' } } : field));
  const table = packageOf(await published({ ...CYCLE, template: { ...CYCLE.template, fields } })).resources.find(({ path }) => path === 'report.csv');
  expect(table).toMatchObject({ type: 'table', path: 'report.csv' });
  expect(table).not.toHaveProperty('schema');
});

it('leaves out pages and whatever else is no download', () => {
  const page: PublishedFile = { name: 'items/1/index.html', mediaType: 'text/html', format: null, body: Buffer.from('') };
  const pdf: PublishedFile = { name: 'report.pdf', mediaType: 'application/pdf', format: 'pdf', body: Buffer.from('%PDF-') };
  const { resources } = dataPackageSchema.parse(JSON.parse(renderDataPackage(buildReport(CYCLE), [page, pdf])));
  expect(resources).toEqual([
    {
      name: 'report-pdf',
      path: 'report.pdf',
      title: '印刷用 / For printing',
      description: '公表した内容の全体です。\n\nAll that was published.',
      format: 'pdf',
      mediatype: 'application/pdf',
      bytes: 5,
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    },
  ]);
});
