import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { buildReport } from '#libs/report/build-report.js';
import { CYCLE } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '#libs/report/fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '#libs/report/fixtures/span-cycle.fixture.js';
import { renderPages } from '#libs/report/renderers/html.js';
import type { Report } from '#libs/report/report.js';
import { expectAccessible, launchBrowser } from '../support/browser.js';
import { expect } from '../support/expect.js';

const DOWNLOADS = [
  { format: 'pdf', href: 'report.pdf', bytes: 1_843_200 },
  { format: 'csv', href: 'report.csv', bytes: 43_008 },
] as const;

const corrected: Report = {
  ...buildReport({ ...CYCLE, release: { ...CYCLE.release, version: 2, replaces: 1, note: '値を訂正しました。' } }),
  changes: [
    {
      kind: 'changed',
      itemKey: 'item-01',
      sectionKey: 'a',
      number: '1',
      title: '官学連携の推進',
      fields: [{ label: { ja: '進捗状況', en: 'Progress' }, before: 'C やや遅れ', after: 'B ほぼ順調' }],
    },
  ],
};

/** By the address of their live version: /table/, and the same files again as its version below it. */
const PUBLICATIONS = { table: corrected, parts: buildReport(SPAN_CYCLE), pages: buildReport(PAGES_CYCLE) };

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const files = new Map(
    Object.entries(PUBLICATIONS).flatMap(([name, report]) =>
      renderPages(report, DOWNLOADS).flatMap((file) => [`/${name}/`, `/${name}/v1/`].map((base) => [base + file.name, file] as const)),
    ),
  );
  server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.mediaType ?? 'text/plain' }).end(file?.body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A reader whose browser runs no script. */
async function reader(): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'ja-JP', javaScriptEnabled: false });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

it.each(['/pages/', '/pages/v1/'])('leads a reader from the front page at %s to an item, on to the next, to English and back', async (front) => {
  const page = await reader();
  await page.goto(front);
  await expect(heading(page)).toHaveText('令和5年度 取組結果報告書');
  const contents = page.getByRole('navigation', { name: '目次' });
  await contents.getByRole('link', { name: /^この区分のページ.*施策1 手続を減らす/ }).click();
  await expect(page).toHaveURL(`${front}sections/1-1/`);
  await page.getByRole('link', { name: '窓口手続のオンライン化' }).click();
  await expect(page).toHaveURL(`${front}items/1/`);
  await expect(heading(page)).toHaveText('1 窓口手続のオンライン化');
  const results = page.getByRole('table', { name: /年度ごとの結果/ });
  await expect(results.getByRole('columnheader')).toHaveText(['記載事項', '令和2年度', '令和3年度', '令和4年度', '令和5年度']);
  const grades = results.getByRole('row', { name: /^取組達成度/ }).getByRole('cell');
  await expect(grades).toHaveText(['○ ほぼ計画通り', '△ 計画以下', '○ ほぼ計画通り', '◎ 計画以上'], { useInnerText: true });

  await page.getByRole('navigation', { name: '前後のページ' }).getByRole('link', { name: /^次/ }).click();
  await expect(heading(page)).toHaveText('2 公共施設の予約の一本化 令和4年度追加');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${front}en/items/2/`);
  await page.getByText('This item did not exist in FY2020 and FY2021.').waitFor();
  await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'FY2023 Report of results' }).click();
  await expect(page).toHaveURL(`${front}en/`);
  await page.getByRole('link', { name: /All items on one page/ }).click();
  await page.getByText('業者の選定が不調に終わった。').waitFor();
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(`${front}all/`);
  await page.context().close();
}, 60_000);

it('keeps a table of years a table where it stands in one column, each year named beside its text', async () => {
  const page = await reader();
  await page.setViewportSize({ width: 375, height: 900 });
  await page.goto('/pages/items/1/');
  const results = page.getByRole('table', { name: /年度ごとの結果/ });
  await expect(results.getByRole('columnheader')).toHaveCount(5);
  const cells = results.getByRole('row', { name: /^取組状況/ }).getByRole('cell');
  const [first, last] = [await cells.first().boundingBox(), await cells.last().boundingBox()];
  expect(last!.y).toBeGreaterThan(first!.y + first!.height);
  await cells.last().getByText('令和5年度').waitFor();
  await page.context().close();
}, 30_000);

describe.each([
  ['the front page of a table, corrected', '/table/'],
  ['the front page of a table with parts', '/parts/'],
  ['the front page of pages', '/pages/'],
  ['a section of pages', '/pages/en/sections/1/'],
  ['an item with indicators and a correction', '/table/items/item-01/'],
  ['an item with a schedule and amounts', '/parts/items/kpi-1/'],
  ['an item with parts', '/parts/en/items/kpi-4/'],
  ['an item year by year', '/pages/items/1/'],
  ['everything on one page', '/pages/all/'],
])('%s', (_, path) => {
  it('is accessible, and needs no sideways scrolling at 320 pixels', async () => {
    const context = await browser.newContext({ baseURL: address, locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto(path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  }, 60_000);
});

it.each([
  ['/table/', 1191, 842],
  ['/pages/', 595, 842],
  ['/table/items/item-01/', 595, 842],
])('prints %s on its paper', async (path, width, height) => {
  const page = await reader();
  await page.goto(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map((match) => match[1]!.trim().split(/\s+/).slice(2).map((side) => Math.round(Number(side))));
  expect(new Set(boxes.map((box) => box.join(' × ')))).toEqual(new Set([`${width} × ${height}`]));
  await page.context().close();
}, 30_000);
