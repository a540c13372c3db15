import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { dayIn, typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';

/** A small plan whose departments are reorganised after its first year. */
const FILES = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: water-plan, name: { ja: 水辺の計画 }, period: { from: 2018, to: 2022 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }] } }
template:
  title: { ja: 水辺の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: summary, kind: text, label: { ja: 概要 }, carryOver: item, maxLength: 200 }
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
    - { key: departments, kind: departments, label: { ja: 担当 } }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': `key,number,section,title,summary,departments,since,ended,mergedInto,endReason
ponds,1,water,池の手入れ,池の水を年2回入れ替える。,財政課,,,,
brooks,2,water,小川の手入れ,,水辺課,,,,
paths,3,water,遊歩道の手入れ,,水辺課,,,,
wells,4,water,井戸の記録,,財政課,,2018,ponds,池の手入れとまとめる。
lamps,5,water,夜間の照明,,財政課,2019,,,
`,
  'departments.csv': `name,since,until,successors
水辺課,,2018,環境課;公園課
環境課,2019,,
公園課,2019,,
`,
};

let administrator: ApiClient;
let planId: string;

const screen = onScreen({ NENDO_DEMO: 'year' });

beforeAll(async () => {
  administrator = (await DemoYear.at(screen.program.address, () => undefined)).first('administrator');
  const files = Object.entries(FILES).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const { fingerprint } = await administrator.call('previewImport', { body: { files } });
  ({ planId } = await administrator.call('applyImport', { body: { files, fingerprint } }));
  const deadlines = [
    { stage: 'draft' as const, dueOn: '2020-04-24' },
    { stage: 'grade' as const, dueOn: '2020-05-15' },
  ];
  await administrator.call('openCycle', { params: { planId }, body: { fiscalYear: 2018, deadlines } });
}, 120_000);

it('opens the year after a reorganisation, seen and decided on one page', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await page.getByRole('link', { name: '計画と年度' }).click();
  const card = page.getByRole('region', { name: '水辺の計画' });
  await card.getByRole('link', { name: '年度を開く' }).click();
  await page.getByRole('heading', { name: '2 令和元年度を開くと作られるもの' }).waitFor();
  await seeWhatChanges(page);
  await chooseDueDates(page);
  await seeTheMails(page);
  await confirmHolders(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: '令和元年度を開く（調書4件を作る）' }).dblclick();
  await page.getByText('令和元年度を開きました。調書は4件です。').waitFor();
  for (const department of ['環境課', '公園課']) await page.getByRole('cell', { name: department }).first().waitFor();

  await page.getByRole('button', { name: /取り消す/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /取り消す/ }).first().click();
  await page.getByRole('heading', { level: 1, name: '計画と年度' }).waitFor();
  expect(troubles).toEqual([]);
}, 60_000);

it('opens one year from two tabs at once, and a span of years at a chosen time', async () => {
  const first = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  const second = { page: await first.page.context().newPage() };
  const pages = [first.page, second.page];
  for (const page of pages) {
    await page.goto(`/app/plans/${planId}/open?year=2020`);
    await page.getByRole('button', { name: /^令和2年度を開く/ }).waitFor();
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: /^令和2年度を開く/ }).click()));
  const addresses = await Promise.all(
    pages.map(async (page) => {
      await page.getByText('令和2年度を開きました。').waitFor();
      return page.url();
    }),
  );
  expect(new Set(addresses).size).toBe(1);

  const { page } = first;
  await page.bringToFront();
  await page.goto(`/app/plans/${planId}/open?year=2020&to=2022`);
  await page.getByLabel('日時を決めて開く（予約）').check();
  await typeDay(page, /開く日/, '2020-04-01');
  await page.getByRole('button', { name: /^令和2年4月1日.*令和2年度～令和4年度を開く/ }).click();
  await page.getByRole('alert').getByRole('link', { name: /すでに過ぎています/ }).click();
  await expect(page.locator('#open-on :focus')).toBeVisible();
  await typeDay(page, /開く日/, '2020-05-01');
  await page.getByRole('button', { name: '令和2年5月1日(金) 09:00に令和2年度～令和4年度を開く（調書4件を作る）' }).click();
  await page.getByText('令和2年度～令和4年度を令和2年5月1日(金) 09:00に開く予約をしました。').waitFor();
  await page.getByRole('link', { name: '予約の一覧' }).click();
  await page.getByRole('heading', { name: '待っている予約（1件）' }).waitFor();
  await expectAccessible(page);

  await new ApiClient(screen.program.address).call('moveClock', { body: { now: '2020-05-01T09:00:00+09:00' } });
  await eventually('the years to be opened', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '予約' }).waitFor();
    return page.getByText('実行済み').isVisible();
  });
  expect(first.troubles).toEqual([]);
}, 60_000);

async function seeWhatChanges(page: Page): Promise<void> {
  for (const text of [
    'No.5 夜間の照明',
    'No.4 井戸の記録 → No.1 池の手入れ',
    '平成30年度で終わり、複数の課に分かれました。担当していた項目は2件です。',
    '作成: 環境課 に担当する人が登録されていません',
  ]) {
    await page.getByText(text).first().waitFor();
  }
  const row = page.getByRole('row', { name: /池の手入れ/ });
  await row.getByText('文章1件').click();
  await row.getByText('池の水を年2回入れ替える。').waitFor();
}

/** As last year: 24 April and 15 May 2020, a year later, on business days. */
async function chooseDueDates(page: Page): Promise<void> {
  await expect.poll(() => dayIn(page, /^作成/)).toBe('R2/5/11');
  await page.getByLabel('前回（平成30年度）の期限に合わせる').check();
  await expect.poll(() => dayIn(page, /^作成/)).toBe('R3/4/26');
  await expect.poll(() => dayIn(page, /^評価\(主管課\)/)).toBe('R3/5/17');
  await typeDay(page, /^作成/, '2021-05-20');
  await page.getByText('期限を正しく入れると、ここにメールの予定を表示します。').waitFor();
  await typeDay(page, /^作成/, '2021-04-23');
}

async function seeTheMails(page: Page): Promise<void> {
  const mails = page.getByRole('table', { name: 'メールの予定' }).getByRole('row');
  // Until the mails by the new day are there, those by the one before it stand here.
  await page.getByText('「作成」の期限（4月23日(金)）を10営業日過ぎています').waitFor();
  const days = (await mails.getByRole('rowheader').allInnerTexts()).map((text) => text.trim());
  // 7, 3, 1 business days before, the day, every second one after it; heads are told of the drafts that stay late.
  const around = [
    ...['4月14日(水)', '4月20日(火)', '4月22日(木)', '4月23日(金)', '4月27日(火)', '4月30日(金)', '5月6日(木)', '5月7日(金)'],
    ...['5月11日(火)', '5月12日(水)', '5月13日(木)', '5月14日(金)', '5月17日(月)', '5月19日(水)', '5月21日(金)', '5月25日(火)'],
    ...['5月27日(木)', '5月31日(月)'],
  ];
  expect(days).toEqual(['令和2年4月6日(月)', ...around.map((day) => `令和3年${day}`)]);
  await page.getByText('「評価(主管課)」の期限は本日（5月17日(月)）です').waitFor();
  await page.getByRole('row', { name: /令和2年4月6日/ }).getByText('岡本').first().waitFor();
}

/** Without an answer the year is not opened; one of the two items goes to another department. */
async function confirmHolders(page: Page): Promise<void> {
  await page.getByRole('button', { name: '令和元年度を開く（調書4件を作る）' }).click();
  await page.getByRole('alert').getByRole('link', { name: '「水辺課」の担当を引き継ぐ課を確かめてください。' }).click();
  await expect(page.locator(':focus')).toHaveAttribute('type', 'checkbox');
  await page.getByText('別の課が引き継ぐ項目を決める（0件）').click();
  await page.getByLabel('項目', { exact: true }).selectOption({ label: 'No.3 遊歩道の手入れ' });
  await page.getByRole('button', { name: '加える' }).click();
  await page.getByText('No.3 遊歩道の手入れ: 公園課').waitFor();
  await page.getByLabel('環境課が引き継ぐことを確認しました').check();
}
