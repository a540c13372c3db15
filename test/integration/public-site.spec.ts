import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import { CYCLE, EMPTY_SHEET, FULL_SHEET } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import type { PublishedFile } from '#libs/report/published-file.js';
import { renderIndex } from '#libs/report/public-pages/index-page.js';
import { renderJson } from '#libs/report/renderers/json.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { TestProgram } from '../support/program.js';
import { runProgram } from '../support/program.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { addRelease } from '../support/releases.js';
import { addAccount, addCycle, addMunicipality, addPlan } from '../support/tenants.js';

/**
 * みどり町: 2018 live; 2019 corrected, so version 2 is live; 2020 withdrawn; 2021 still being built; 2022 closed. かわ町 has the
 * same keys and other contents.
 */
let database: TestDatabase;
let program: TestProgram;
/** Not the program's own word: it says how readers reach it. */
let address: string;
const ids: Record<string, string> = {};

const PLAN = '/midori/reform/';
const NOTE = '計算の誤り <b>&</b> ]]> を訂正しました。';
const REASON = '個人の名前が含まれていたため。';

function releaseOf(fiscalYear: number, version: number, changes: Partial<FrozenCycle> = {}) {
  const report = buildReport({
    ...CYCLE,
    fiscalYearFrom: fiscalYear,
    fiscalYearTo: fiscalYear,
    ...changes,
    release: { ...CYCLE.release, version, note: version > 1 ? NOTE : '' },
  });
  const html = (name: string, text: string): PublishedFile => ({
    name,
    mediaType: 'text/html; charset=utf-8',
    format: name === 'index.html' ? 'html' : null,
    body: Buffer.from(text),
  });
  const files: PublishedFile[] = [
    html('index.html', renderIndex(report, { downloads: [] })),
    { name: 'report.json', mediaType: 'application/json; charset=utf-8', format: 'json', body: Buffer.from(renderJson(report)) },
    { name: 'report.pdf', mediaType: 'application/pdf', format: 'pdf', body: Buffer.from(`%PDF ${fiscalYear} ${version}`) },
    { name: 'report-long.csv', mediaType: 'text/csv; charset=utf-8', format: 'csvLong', body: Buffer.from('a\r\n') },
    { name: 'report.schema.json', mediaType: 'application/schema+json; charset=utf-8', format: null, body: Buffer.from('{}') },
    { name: 'style.css', mediaType: 'text/css; charset=utf-8', format: null, body: Buffer.from('body {}') },
    // Items have pages from 2019 on.
    ...(fiscalYear > 2018
      ? [html('en/index.html', 'front page in English'), html('items/item-01/index.html', `item 1 of ${fiscalYear} v${version}`), html('en/items/item-01/index.html', 'item 1 in English')]
      : []),
  ];
  return { report, files };
}

beforeAll(async () => {
  database = await createTestDatabase();
  const midori = await addMunicipality(database, 'midori');
  await database.tenants.transaction(midori, async (tx) => {
    const { planId } = await addPlan(tx, 'reform');
    const accountId = await addAccount(tx, '管理者', 'administrator');
    const cycle = async (year: number) => addCycle(tx, planId, { year });
    const [y2018, y2019, y2020, y2021] = [await cycle(2018), await cycle(2019), await cycle(2020), await cycle(2021)];
    await cycle(2022);
    const [first] = CYCLE.sheets;
    const earlier = { sheets: [{ ...first!, grade: 'C' }, { ...EMPTY_SHEET, title: '窓口の改善のはじまり' }] };
    await addRelease(tx, { cycleId: y2018, accountId, ...releaseOf(2018, 1, earlier), releasedAt: '2019-06-01T00:00:00Z', live: true });
    const wrong = { sheets: [{ ...FULL_SHEET, texts: { ...FULL_SHEET.texts, policy: '誤った方針のことば' } }] };
    ids['wrong'] = await addRelease(tx, { cycleId: y2019, accountId, ...releaseOf(2019, 1, wrong), releasedAt: '2020-06-01T00:00:00Z' });
    ids['live'] = await addRelease(tx, { cycleId: y2019, accountId, ...releaseOf(2019, 2), releasedAt: '2020-07-01T00:00:00Z', live: true });
    ids['withdrawn'] = await addRelease(tx, {
      cycleId: y2020,
      accountId,
      ...releaseOf(2020, 1),
      releasedAt: '2021-06-01T00:00:00Z',
      withdrawn: { at: '2021-06-02T00:00:00Z', reason: REASON },
    });
    await building(tx, y2021, accountId);
  });
  const kawa = await addMunicipality(database, 'kawa');
  await database.tenants.transaction(kawa, async (tx) => {
    const { planId } = await addPlan(tx, 'reform');
    const accountId = await addAccount(tx, '管理者', 'administrator');
    const cycleId = await addCycle(tx, planId, { year: 2019 });
    const theirs = { municipality: { key: 'kawa', name: { ja: 'かわ町' } }, sheets: [...Array(45).keys()].map((index) => ({ ...EMPTY_SHEET, itemKey: `k${index}`, number: String(index + 1), title: `川の手入れ ${index + 1}` })) };
    await addRelease(tx, { cycleId, accountId, ...releaseOf(2019, 2, theirs), releasedAt: '2020-08-01T00:00:00Z', live: true });
    await failed(tx, cycleId, accountId);
  });
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  program = await runProgram({ DATABASE_URL: database.applicationUrl, NENDO_DEMO: 'off', PUBLIC_URL: 'https://plans.example.jp', PORT: port });
}, 60_000);

/** A first version that could not be built: nobody ever read it. */
async function failed(tx: TenantTransaction, cycleId: string, accountId: string): Promise<void> {
  const id = await addRelease(tx, { cycleId, accountId, ...releaseOf(2019, 1), releasedAt: '2020-07-31T00:00:00Z' });
  await tx.manager.query(`UPDATE publications SET status = 'failed', released_at = NULL WHERE id = $1`, [id]);
}

/** A version whose files are there already and which is not released yet. */
async function building(tx: TenantTransaction, cycleId: string, accountId: string): Promise<void> {
  const id = await addRelease(tx, { cycleId, accountId, ...releaseOf(2021, 1), releasedAt: '2022-06-01T00:00:00Z' });
  await tx.manager.query(`UPDATE publications SET status = 'building', released_at = NULL WHERE id = $1`, [id]);
}

afterAll(async () => {
  await program.stop();
  await database.drop();
});

/** Read to the end, or the program would wait for its reader when it stops. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(address + path, {
    redirect: 'manual',
    method,
    headers: { 'accept-language': 'ja', 'accept-encoding': 'identity', ...headers },
  });
  return { status: response.status, header: (name: string) => response.headers.get(name), body: await response.text() };
}

/** Without its styles, which nobody wants to read where a test fails. */
async function text(path: string, status = 200): Promise<string> {
  const response = await get(path);
  expect({ path, status: response.status }).toEqual({ path, status });
  return response.body.replace(/<style>.*?<\/style>/s, '');
}

const query = (words: Record<string, string>) => `?${new URLSearchParams(words).toString()}`;

describe('addresses', () => {
  it.each(['/midori', '/midori/reform', '/midori/reform/compare', '/midori/search', '/search', '/midori/reform/2019', '/midori/reform/2019/v1', '/midori/reform/2019/items/item-01'])(
    '%s goes to its folder, and takes what was asked along',
    async (path) => {
      const response = await get(`${path}?from=2018`);
      expect([response.status, response.header('location')]).toEqual([308, `${path}/?from=2018`]);
    },
  );

  it.each(['/', '/midori/', PLAN, `${PLAN}compare/`, `${PLAN}2019/`, `${PLAN}2019/v1/`, `${PLAN}2019/items/item-01/`, `${PLAN}2019/v2/en/items/item-01/`, '/feed.atom', '/sitemap.xml', '/robots.txt'])(
    '%s answers HEAD as GET, and once it is known, with nothing',
    async (path) => {
      const [full, head] = [await get(path), await get(path, {}, 'HEAD')];
      const etag = full.header('etag')!;
      expect([full.status, head.status, head.header('etag')]).toEqual([200, 200, etag]);
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
      expect(full.header('x-content-type-options')).toBe('nosniff');
      expect(full.header('cache-control')).toBe(path.includes('/v') ? 'public, max-age=31536000, immutable' : 'no-cache');
      const again = await get(path, { 'if-none-match': `"other", W/${etag}` });
      expect([again.status, again.body]).toEqual([304, '']);
    },
  );

  it.each([
    '/nowhere/', '/nowhere/reform/', '/nowhere/search/?q=団地', '/nowhere/feed.atom', '/Midori/', '/midori/nothing/', '/midori/nothing/feed.atom',
    '/midori/nothing/compare/', '/midori/nothing/sitemap.xml', `${PLAN}2021/`, `${PLAN}2021/v1/`, `${PLAN}2021/v1/report.json`, `${PLAN}2021/?grade=A`, `${PLAN}2022/`,
    `${PLAN}2019/v3/`, `${PLAN}2019/v0/`, `${PLAN}2019/v01/`, `${PLAN}2019/nothing.pdf`, `${PLAN}2019/items/item-99/`, `${PLAN}2018/items/item-01/`, `${PLAN}items/item-99`,
    `${PLAN}2019/items/%00/`, `${PLAN}2019/items//item-01/`, `${PLAN}2019/..%2f2018/report.pdf`, `${PLAN}2019/./report.pdf%20`, `${PLAN}items/%00`, '/kawa/reform/2018/', '/kawa/reform/2020/',
  ])('%s is not there', async (path) => {
    const page = await text(path, 404);
    expect(page).toContain('ページが見つかりません');
  });

  it('lead from an item’s short address to its page in the newest year that has one', async () => {
    const response = await get(`${PLAN}items/item-01`);
    expect([response.status, response.header('location')]).toEqual([307, `${PLAN}2019/items/item-01/`]);
    // Only a row of its year’s page.
    const row = await get('/kawa/reform/items/k3');
    expect(row.header('location')).toBe('/kawa/reform/2019/#item-k3');
  });
});

describe('files', () => {
  it('have a name that says what they are, and versions say where the newest is', async () => {
    const pdf = await get(`${PLAN}2019/v1/report.pdf`);
    expect(pdf.body).toBe('%PDF 2019 1');
    expect(pdf.header('content-disposition')).toBe(
      `inline; filename="midori_reform_2019_v1_report.pdf"; filename*=UTF-8''${encodeURIComponent('試験市_計画_令和元年度_第1版_report.pdf')}`,
    );
    expect(pdf.header('link')).toBe('<https://plans.example.jp/midori/reform/2019/report.pdf>; rel="canonical"');
    expect(pdf.header('last-modified')).toBe('Mon, 01 Jun 2020 00:00:00 GMT');
    const live = await get(`${PLAN}2019/report.pdf`);
    expect([live.body, live.header('link')]).toEqual(['%PDF 2019 2', null]);
  });

  it('have a weak tag where they come compressed', async () => {
    const coded = await get(`${PLAN}2019/`, { 'accept-encoding': 'br' });
    const plain = await get(`${PLAN}2019/`);
    expect(coded.header('content-encoding')).toBe('br');
    expect(coded.header('vary')).toContain('accept-encoding');
    expect(coded.header('etag')).toBe(`W/${plain.header('etag')!}`);
    expect((await get(`${PLAN}2019/report.pdf`, { 'accept-encoding': 'br' })).header('etag')).not.toContain('W/');
  });
});

describe('scripts of other sites', () => {
  const OTHER = { origin: 'https://open-data.example.org', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
  const allowed = (response: Awaited<ReturnType<typeof get>>) =>
    ['access-control-allow-origin', 'cross-origin-resource-policy', 'access-control-allow-credentials'].map(response.header);

  it.each([...['report.json', 'report-long.csv', 'report.pdf', 'report.schema.json', 'v1/report.json'].map((name) => `${PLAN}2019/${name}`), '/schemas/nendo-report-2.json'])(
    'read %s, whoever they are',
    async (path) => {
      for (const headers of [OTHER, {}]) {
        const response = await get(path, headers);
        expect([response.status, ...allowed(response)]).toEqual([200, '*', 'cross-origin', null]);
      }
      expect(allowed(await get(path, OTHER, 'HEAD'))).toEqual(['*', 'cross-origin', null]);
    },
  );

  it('are told, too, that they have it already', async () => {
    const path = `${PLAN}2019/report.json`;
    const again = await get(path, { ...OTHER, 'if-none-match': (await get(path)).header('etag')! });
    expect([again.status, ...allowed(again)]).toEqual([304, '*', 'cross-origin', null]);
  });

  it.each([
    '/', '/midori/', PLAN, `${PLAN}compare/`, `${PLAN}2019/`, `${PLAN}2019/v1/`, `${PLAN}2019/items/item-01/`, `${PLAN}2019/style.css`, `${PLAN}2019/?grade=B`,
    `${PLAN}2020/v1/report.json`, `${PLAN}2021/report.json`, '/midori/search/?q=大学', '/app/', '/api/session', '/api/openapi.json',
  ])('do not read %s', async (path) => {
    expect(allowed(await get(path, OTHER))).toEqual([null, 'same-origin', null]);
  });

  it('ask for nothing but what a plain GET asks for', async () => {
    const preflight = { ...OTHER, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
    const response = await get(`${PLAN}2019/report.json`, preflight, 'OPTIONS');
    expect([response.status, ...allowed(response)]).toEqual([404, null, 'same-origin', null]);
  });
});

describe('a withdrawn publication', () => {
  it.each([`${PLAN}2020/`, `${PLAN}2020/v1/`, `${PLAN}2020/v1/report.json`, `${PLAN}2020/items/item-01/`, `${PLAN}2020/?grade=A`])('%s says when, why and whom to ask', async (path) => {
    const page = await text(path, 410);
    expect(page).toContain('令和2年度の進行管理の結果（第1版）は、令和3年6月2日に取り下げました。');
    expect(page).toContain(REASON);
    expect(page).toContain('<span>試験市</span> <span>政策企画課</span>');
    expect(page).not.toContain('官学連携');
  });

  it('stands nowhere else but in the feed', async () => {
    for (const path of ['/', '/midori/', PLAN, '/midori/reform/sitemap.xml', `${PLAN}compare/`]) expect(await text(path)).not.toContain('reform/2020/');
    expect(await text(`/midori/search/${query({ q: '官学連携 令和2年度' })}`)).toContain('見つかりませんでした');
    expect(await text(`${PLAN}feed.atom`)).toContain(`urn:nendo:withdrawal:${ids['withdrawn']}`);
  });
});

describe('directories', () => {
  it('name what is live, with figures and the way to more', async () => {
    const municipality = await text('/midori/');
    expect(municipality).toContain('href="/midori/reform/2019/"');
    expect(municipality).toContain('の進行管理の結果 第2版');
    const plan = await text(PLAN);
    expect(plan).toContain('href="/midori/reform/2019/#filter"');
    expect(plan).toContain('href="/midori/reform/compare/"');
    expect(plan).toContain('令和元年度');
    expect(plan).toContain('50.00%');
    expect(plan).not.toContain('reform/2021/');
  });

  it('are in the language of the browser, or of the address', async () => {
    const english = await get('/midori/', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(english.header('vary')).toContain('accept-language');
    expect(english.body).toContain('<html lang="en">');
    const chosen = await text('/midori/?lang=en');
    expect(chosen).toContain('Progress of the plans of Test City');
    expect(chosen).toContain('href="/midori/reform/?lang=en"');
    expect(chosen).toContain('href="/midori/?lang=ja"');
    // To English pages where a year has them.
    expect(chosen).toContain('href="/midori/reform/2019/en/"');
    expect(chosen).toContain('href="/midori/reform/2018/"');
  });
});

describe('the filter', () => {
  it('shows what was asked for, counts it, and tells the whole', async () => {
    const page = await text(`${PLAN}2019/?section=a&grade=B&grade=D&trend=worsened`);
    expect(page).toContain('3件のうち、条件に当てはまる項目は2件です。');
    expect(page).toContain('官学連携の推進');
    expect(page).not.toContain('窓口の改善');
    expect(page).toMatch(/計画全体<\/th>.*?<td>3件<\/td><\/tr>/);
  });

  it('narrows down versions too, each with what it says', async () => {
    expect(await text(`${PLAN}2019/v1/?department=企画課`)).toContain('誤った方針のことば');
    expect(await text(`${PLAN}2019/?department=企画課`)).not.toContain('誤った方針のことば');
  });

  it('says that nothing is like that, and which values it did not know', async () => {
    expect(await text(`${PLAN}2019/?section=b&grade=A`)).toContain('条件に当てはまる項目はありません');
    const odd = await text(`${PLAN}2019/?section=<script>&grade=A&grade=Z`);
    expect(odd).toContain('区分、進捗状況の条件には、この年度にない値');
    expect(odd).not.toContain('<script>');
  });

  it('without a condition is the year’s own page', async () => {
    for (const nothing of ['filter', 'section=&department=&trend=', 'filter&grade=']) {
      const response = await get(`${PLAN}2019/v1/?${nothing}`);
      expect([response.status, response.header('location')]).toEqual([307, `${PLAN}2019/v1/#filter`]);
    }
  });

  it('says whose it is, on what terms, and of which version', async () => {
    const page = await text(`${PLAN}2019/?grade=B`);
    for (const word of ['第2版', '令和', 'rel="license"', 'href="/midori/reform/2019/v2/"']) expect(page).toContain(word);
  });

  it('stands in the year’s own page, without a script', async () => {
    expect(await text(`${PLAN}2019/`)).toMatch(/<details class="site-filter"><summary>/);
    expect(await text(`${PLAN}2019/?other=1`)).not.toContain('絞り込み結果');
  });
});

describe('the comparison', () => {
  it('sets the two newest years side by side, item by item', async () => {
    const page = await text(`${PLAN}compare/`);
    expect(page).toContain('平成30年度と令和元年度の比較');
    expect(page).toMatch(/上がった<\/span><\/th><td>1件/);
    expect(page).toMatch(/追加<\/span><\/th><td>1件/);
    expect(page).toContain('9,797人');
    expect(await text(`${PLAN}compare/?only=added`)).not.toContain('官学連携の推進');
  });

  it('says of both years whose they are and of which version', async () => {
    const page = await text(`${PLAN}compare/`);
    for (const word of ['令和元年度の公表について', '平成30年度の公表について', 'href="/midori/reform/2019/v2/"', 'href="/midori/reform/2018/v1/"']) {
      expect(page).toContain(word);
    }
  });

  it('is known by its tag as long as it is made from the same', async () => {
    for (const path of [`${PLAN}compare/?only=better`, `${PLAN}2019/?grade=B`, PLAN]) {
      const tag = (await get(path)).header('etag')!;
      expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
      expect((await get(path, { 'if-none-match': tag, 'accept-language': 'en' })).status).toBe(200);
      expect((await get(`${path}${path.includes('?') ? '&' : '?'}x=1`, { 'if-none-match': tag })).status).toBe(200);
    }
  });

  it('says what it did with years that cannot be compared', async () => {
    expect(await text(`${PLAN}compare/?from=2019&to=2018`)).toContain('年度の順序が逆だったため');
    expect(await text(`${PLAN}compare/?from=2020&to=2021`)).toContain('公表していない年度が選ばれていたため');
    expect(await text('/kawa/reform/compare/')).toContain('公表している年度が1つのため');
  });
});

describe('search', () => {
  it('finds items of live versions that say all the words, in full or half width', async () => {
    const page = await text(`/midori/search/${query({ q: '大学　ｻﾛﾝ' })}`);
    expect(page).toContain('含む項目は2件です');
    expect(page).toContain('<mark>サロン</mark>');
    expect(page).toContain('href="/midori/reform/2019/items/item-01/"');
    expect(page).toContain('href="/midori/reform/2018/#item-item-01"');
    expect(await text(`/midori/search/${query({ q: '誤った方針' })}`)).toContain('見つかりませんでした');
    expect(await text(`/midori/search/${query({ q: '100%_' })}`)).toContain('見つかりませんでした');
  });

  it.each(['さろん', 'サロン', 'ｻﾛﾝ', 'サろﾝ'])('finds サロン by %s, and marks it as it is written', async (word) => {
    const page = await text(`/midori/search/${query({ q: `${word} 大学` })}`);
    expect(page).toContain('含む項目は2件です');
    expect(page).toContain('<mark>サロン</mark>');
    expect(page).toContain('<mark>大学</mark>');
    expect(await text(`/search/${query({ q: word })}`)).toContain('<mark>サロン</mark>');
  });

  it('finds hiragana by katakana, in titles too', async () => {
    expect(await text(`/midori/search/${query({ q: '窓口ノカイゼンノ' })}`)).toContain('見つかりませんでした');
    expect(await text(`/midori/search/${query({ q: 'ノハジマリ' })}`)).toContain('窓口の改善<mark>のはじまり</mark>');
    expect(await text(`/kawa/search/${query({ q: '川ﾉ手入ﾚ' })}`)).toContain('<mark>川の手入れ</mark>');
  });

  it('says where an item stands but once, marked where it is found by it', async () => {
    const page = await text(`/midori/search/${query({ q: '協働体制の確立' })}`);
    expect(page).toContain('<mark>協働体制の確立</mark>');
    expect(page.match(/<article.*?<\/article>/gs)!.every((found) => found.match(/協働体制の確立/g)!.length === 1)).toBe(true);
  });

  it('keeps municipalities apart, and finds a few of each where all are asked', async () => {
    expect(await text(`/midori/search/${query({ q: '川の手入れ' })}`)).toContain('見つかりませんでした');
    const all = await text(`/search/${query({ q: '川の手入れ' })}`);
    expect(all.match(/<article/g)).toHaveLength(5);
    expect(all).toContain('試験市の45件をすべて見る');
  });

  it('comes in pages, and not beyond the last', async () => {
    const page = (number: string) => text(`/kawa/search/${query({ q: '川の手入れ', page: number })}`);
    expect((await page('1')).match(/<article/g)).toHaveLength(20);
    for (const last of ['3', '99']) expect((await page(last)).match(/<article/g)).toHaveLength(5);
    for (const odd of ['0', '-1', 'x', '1e99']) expect(await page(odd)).toContain('1件目から20件目まで');
  });

  it('asks for more, or for less, in words', async () => {
    expect(await text('/midori/search/?q=a')).toContain('2文字以上');
    expect(await text(`/search/?q=${'a'.repeat(101)}`, 400)).toContain('100文字以内');
    expect(await text('/midori/search/?q=%00%ed%a0%80')).toContain('見つかりませんでした');
    expect(await text('/search/')).toContain('公表資料をキーワードで探す');
  });
});

describe('feeds and site maps', () => {
  it('tell of releases, corrections and withdrawals, the newest first, under ids that stay', async () => {
    const feed = await text(`${PLAN}feed.atom`);
    const entries = feed.split('<entry>').slice(1);
    expect(entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)![1])).toEqual([
      `urn:nendo:withdrawal:${ids['withdrawn']}`,
      `urn:uuid:${ids['live']}`,
      `urn:uuid:${ids['wrong']}`,
      expect.stringMatching(/^urn:uuid:/),
    ]);
    expect(entries[0]).toContain(REASON);
    expect(entries[1]).toContain('計算の誤り &lt;b&gt;&amp;&lt;/b&gt; ]]&gt; を訂正しました。');
    expect(entries[1]).toContain('<updated>2020-07-01T00:00:00.000Z</updated>');
    expect(entries[1]).toContain('href="https://plans.example.jp/midori/reform/2019/v2/"');
    expect((await get(`${PLAN}feed.atom`)).header('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect((await text('/feed.atom')).match(/<entry>/g)).toHaveLength(5);
    const theirs = await text('/kawa/feed.atom');
    expect(theirs.match(/<entry>/g)).toHaveLength(1);
    // Its first build failed: the second version is the first that anybody read.
    expect(theirs).toContain('令和元年度の進行管理の結果を公表しました。');
    expect(theirs).not.toContain('訂正');
  });

  it('name the live pages, and no version', async () => {
    const index = await text('/sitemap.xml');
    expect([...index.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      'https://plans.example.jp/kawa/reform/sitemap.xml',
      'https://plans.example.jp/midori/reform/sitemap.xml',
    ]);
    const pages = await text(`${PLAN}sitemap.xml`);
    expect([...pages.matchAll(/<loc>https:\/\/plans\.example\.jp(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      '/midori/', PLAN, `${PLAN}2019/en/`, `${PLAN}2019/en/items/item-01/`, `${PLAN}2019/`, `${PLAN}2019/items/item-01/`, `${PLAN}2018/`,
    ]);
    expect(pages).toContain('<lastmod>2020-07-01T00:00:00.000Z</lastmod>');
    expect(await text('/robots.txt')).toContain('Sitemap: https://plans.example.jp/sitemap.xml');
  });
});

it('shows nothing of one municipality under the address of another', async () => {
  for (const path of ['/kawa/', '/kawa/reform/', '/kawa/reform/2019/', '/kawa/reform/2019/?department=企画課', '/kawa/feed.atom', '/kawa/reform/sitemap.xml']) {
    const page = await text(path);
    expect(page).toContain('kawa');
    for (const ours of ['官学連携', '/midori/']) expect({ path, has: page.includes(ours) }).toEqual({ path, has: false });
  }
});
