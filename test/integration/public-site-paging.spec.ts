import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { buildReport } from '#libs/report/build-report.js';
import { CYCLE, EMPTY_SHEET } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import type { PublishedFile } from '#libs/report/published-file.js';
import { renderIndex } from '#libs/report/public-pages/index-page.js';
import { renderJson } from '#libs/report/renderers/json.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { TestProgram } from '../support/program.js';
import { runProgram } from '../support/program.js';
import { addRelease } from '../support/releases.js';
import { addAccount, addCycle, addMunicipality, addPlan } from '../support/tenants.js';

/**
 * A plan of 230 items, published for two years: at first all of them D, then odd numbers A and even ones B, 115 each. Items
 * may have capital letters in their keys.
 */
let database: TestDatabase;
let program: TestProgram;
let address: string;

const MUNICIPALITY = 'oka';
const PLAN = 'reform';
const ITEMS = 230;

beforeAll(async () => {
  database = await createTestDatabase();
  const oka = await addMunicipality(database, MUNICIPALITY);
  await database.tenants.transaction(oka, async (tx) => {
    const { planId } = await addPlan(tx, PLAN);
    const accountId = await addAccount(tx, '管理者', 'administrator');
    const years = [
      [2018, () => 'D'],
      [2019, (item: number) => (item % 2 === 1 ? 'A' : 'B')],
    ] as const;
    for (const [year, gradeOf] of years) {
      const cycleId = await addCycle(tx, planId, { year });
      await addRelease(tx, { cycleId, accountId, ...releaseOf(year, gradeOf), releasedAt: `${year + 1}-06-01T00:00:00Z`, live: true });
    }
  });
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  program = await runProgram({ DATABASE_URL: database.applicationUrl, NENDO_DEMO: 'off', PUBLIC_URL: 'https://plans.example.jp', PORT: port });
}, 60_000);

afterAll(async () => {
  await program.stop();
  await database.drop();
});

function releaseOf(fiscalYear: number, gradeOf: (item: number) => string) {
  const report = buildReport({
    ...CYCLE,
    municipality: { key: MUNICIPALITY, name: { ja: 'おか町' } },
    plan: { ...CYCLE.plan, key: PLAN },
    fiscalYearFrom: fiscalYear,
    fiscalYearTo: fiscalYear,
    sheets: [...Array(ITEMS).keys()].map((index) => ({
      ...EMPTY_SHEET,
      itemKey: `itemNo${index + 1}`,
      number: String(index + 1),
      title: `おかの取組${index + 1}番`,
      grade: gradeOf(index + 1),
    })),
  });
  const page = (name: string, format: 'html' | null, text: string): PublishedFile => ({ name, mediaType: 'text/html; charset=utf-8', format, body: Buffer.from(text) });
  const files: PublishedFile[] = [
    page('index.html', 'html', renderIndex(report, { downloads: [] })),
    page('items/itemNo1/index.html', null, `item 1 of ${fiscalYear}`),
    { name: 'report.json', mediaType: 'application/json; charset=utf-8', format: 'json', body: Buffer.from(renderJson(report)) },
  ];
  return { report, files };
}

async function get(path: string) {
  const response = await fetch(address + path, { redirect: 'manual', headers: { 'accept-language': 'ja' } });
  return { status: response.status, location: response.headers.get('location'), body: await response.text() };
}

/** What a page shows of the items, and where its links to other pages lead. */
async function pageOf(path: string) {
  const { status, body } = await get(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  const link = (rel: string) => new RegExp(`<a href="([^"]*)" rel="${rel}">`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null;
  const items = [...body.matchAll(/おかの取組(\d+)番/g)].map((match) => Number(match[1]));
  return { items, place: /\d+ページ中\d+ページ目/.exec(body)?.[0] ?? null, previous: link('prev'), next: link('next') };
}

const year = `/${MUNICIPALITY}/${PLAN}/2019/`;
const compare = `/${MUNICIPALITY}/${PLAN}/compare/`;
/** Items of one grade: the odd ones from the first, or the even ones. */
const every = (step: number, first: number, count: number) => [...Array(count).keys()].map((index) => first + index * step);

describe('a year narrowed down', () => {
  it('comes in pages, each with what was asked for', async () => {
    expect(await pageOf(`${year}?grade=A&section=b`)).toEqual({
      items: every(2, 1, 100),
      place: '2ページ中1ページ目',
      previous: null,
      next: `${year}?grade=A&section=b&page=2`,
    });
    expect(await pageOf(`${year}?grade=A&section=b&page=2`)).toEqual({
      items: every(2, 201, 15),
      place: '2ページ中2ページ目',
      previous: `${year}?grade=A&section=b&page=1`,
      next: null,
    });
  });

  it('leads on and back from the middle, with every value of what was asked for', async () => {
    const asked = `${year}v1/?page=2&grade=A&grade=B&department=`;
    const middle = await pageOf(asked);
    expect(middle).toMatchObject({ items: every(1, 101, 100), place: '3ページ中2ページ目' });
    expect(middle.previous).toBe(`${year}v1/?grade=A&grade=B&department=&page=1`);
    expect(middle.next).toBe(`${year}v1/?grade=A&grade=B&department=&page=3`);
    expect((await pageOf(middle.next!)).items).toEqual(every(1, 201, 30));
    expect((await pageOf(middle.previous!)).items).toEqual(every(1, 1, 100));
  });

  it('counts all that was found on each of its pages', async () => {
    for (const page of ['1', '2']) expect((await get(`${year}?grade=B&page=${page}`)).body).toContain('230件のうち、条件に当てはまる項目は115件です。');
  });

  it('beyond its last page is the last one', async () => {
    for (const beyond of ['3', '9007199254740991']) expect(await pageOf(`${year}?grade=A&page=${beyond}`)).toMatchObject({ items: every(2, 201, 15), next: null });
  });

  it('is the first one where the number of a page is none', async () => {
    for (const odd of ['0', '-1', '1.5', 'x', '', '9007199254740992', '%00']) {
      expect(await pageOf(`${year}?grade=A&page=${odd}`)).toMatchObject({ items: every(2, 1, 100), previous: null, next: `${year}?grade=A&page=2` });
    }
  });

  it('of nothing has no pages', async () => {
    expect(await pageOf(`${year}?grade=D&page=2`)).toEqual({ items: [], place: null, previous: null, next: null });
  });

  it('is not asked for by the number of a page alone', async () => {
    expect((await get(`${year}?page=2`)).body).not.toContain('絞り込み結果');
  });
});

describe('two years compared', () => {
  it('come in pages, with the years, the move and the language that were asked for', async () => {
    const asked = `${compare}?from=2018&to=2019&only=better`;
    expect(await pageOf(asked)).toEqual({ items: every(1, 1, 100), place: '3ページ中1ページ目', previous: null, next: `${asked}&page=2` });
    expect(await pageOf(`${asked}&page=2`)).toEqual({
      items: every(1, 101, 100),
      place: '3ページ中2ページ目',
      previous: `${asked}&page=1`,
      next: `${asked}&page=3`,
    });
    expect(await pageOf(`${asked}&page=3`)).toMatchObject({ items: every(1, 201, 30), next: null });
    expect((await pageOf(`${compare}?lang=en&only=better&page=2`)).next).toBe(`${compare}?only=better&page=3&lang=en`);
  });

  it('count all moves on each page', async () => {
    for (const page of ['1', '3']) expect((await get(`${compare}?page=${page}`)).body).toMatch(/上がった<\/span><\/th><td>230件/);
  });

  it('beyond the last page are the last one, and the first where the number is none', async () => {
    expect(await pageOf(`${compare}?page=99`)).toMatchObject({ items: every(1, 201, 30), previous: `${compare}?page=2`, next: null });
    for (const odd of ['0', '-3', 'two', '2.5']) expect(await pageOf(`${compare}?page=${odd}`)).toMatchObject({ items: every(1, 1, 100), previous: null });
    expect(await pageOf(`${compare}?only=worse&page=2`)).toEqual({ items: [], place: null, previous: null, next: null });
  });
});

describe('capital letters', () => {
  it.each([`/${MUNICIPALITY}/`, `/${MUNICIPALITY}/${PLAN}/`, compare, year, `${year}report.json`, `/${MUNICIPALITY}/feed.atom`, `/${MUNICIPALITY}/${PLAN}/sitemap.xml`])(
    'are no second spelling of %s',
    async (path) => {
      expect((await get(path)).status).toBe(200);
      expect((await get(path.replace(MUNICIPALITY, 'oKa'))).status).toBe(404);
    },
  );

  it('in an item’s key stand in its addresses as they are written', async () => {
    expect((await get(`${year}items/itemNo1/`)).status).toBe(200);
    expect((await get(`${year}items/itemno1/`)).status).toBe(404);
    expect((await get(`/${MUNICIPALITY}/${PLAN}/items/itemNo1`)).location).toBe(`${year}items/itemNo1/`);
    expect((await get(`/${MUNICIPALITY}/${PLAN}/sitemap.xml`)).body).toContain(`<loc>https://plans.example.jp${year}items/itemNo1/</loc>`);
    expect((await get(`/${MUNICIPALITY}/search/?q=${encodeURIComponent('おかの取組7番')}`)).body).toContain(`href="${year}items/itemNo7/"`);
  });
});
