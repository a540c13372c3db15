import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import type { SheetCard } from '#libs/contract/sheets.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, signInAs, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

const MEMBER = 'okamoto.zaisei@sakado.example.jp';
const DIVISION = 'sakamoto.suishin@sakado.example.jp';
const CITIZEN = 'aoki.haruka@citizen.example.org';
const WRITTEN = '補助金を見直した団体は3団体である。説明会を年4回開いた。';
const REWRITTEN = '補助金を見直した団体は5団体である。説明会を年4回開いた。\n参加者は120人であった。';

const screen = onScreen();
const clientOf = (email: string) => new ApiClient(screen.program.address, { email, password: DEMO_PASSWORD });

it('tells what others changed since somebody last looked, and lays any two versions side by side', async () => {
  const member = clientOf(MEMBER);
  const card = await cardInDraft(member);
  await save(member, card.id, WRITTEN);
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, DIVISION);
  await look(page, card.id);
  await expect(page.getByText('前回ご覧になった後')).toHaveCount(0);
  await save(member, card.id, REWRITTEN, '基準を改める。');

  await look(page, card.id);
  await page.getByText(/前回ご覧になった後（.*）に2か所変わっています/).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '変更を見る' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: '2項目（2か所）が違います' }).waitFor();
  await expect.poll(() => marksOf(page, 'del')).toEqual(['消された言葉: 3。']);
  await expect.poll(() => marksOf(page, 'ins')).toEqual(['加わった言葉: 5。', '加わった言葉: \n参加者は120人であった。。']);
  await expectAccessible(page);

  await chooseVersions(page);
  await compareWithLastYear(page);

  // From an entry of the history to what it changed.
  await page.getByRole('link', { name: '調書へ戻る' }).click();
  await page.getByText(/変更した内容: R2年度取組内容/).first().click();
  await page.getByRole('link', { name: /前後を並べて見る/ }).first().click();
  await page.getByRole('heading', { level: 2, name: /が違います/ }).waitFor();
  await expect(page).toHaveURL(/from=\d+&to=\d+/);
  expect(troubles).toEqual([]);
}, 120_000);

it('previews one sheet, and a year as it is published', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, DIVISION);
  const card = await cardInDraft(clientOf(MEMBER));
  await page.goto(`/app/sheets/${card.id}`);
  await page.getByRole('link', { name: '公表時の見え方を見る' }).click();
  await page.getByText('プレビューです。まだ公表されていません').waitFor();
  await page.getByText('この調書はいま「作成」の段階です。').waitFor();
  const row = page.getByRole('row', { name: new RegExp(card.title) });
  await expect(row).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('link', { name: '年度全体の公表の下書きを見る' }).click();
  await page.getByRole('heading', { level: 1, name: '公表の下書き' }).waitFor();
  await row.waitFor();

  const { id, path } = await publishedYear();
  await page.goto(`/app/cycles/${id}/preview`);
  const reader = await visit(screen.browser, screen.program.address);
  await reader.page.goto(path);
  expect(await looksOf(page)).toEqual(await looksOf(reader.page));
  expect([...troubles, ...reader.troubles]).toEqual([]);
}, 120_000);

it('keeps all that from outside people, who are led to their own view', async () => {
  const { page } = await signInAs(screen.browser, screen.program.address, CITIZEN, /行政改革後期アクションプラン/);
  const { waiting } = await clientOf(CITIZEN).call('myWork');
  const sheetId = waiting.rows[0]!.id;
  for (const staffs of ['', '/compare', '/preview']) {
    await page.goto(`/app/sheets/${sheetId}${staffs}`);
    await page.waitForURL(/\/app\/reading/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.getByRole('link', { name: /版を比べる|公表時の見え方/ })).toHaveCount(0);
  }
}, 60_000);

async function cardInDraft(member: ApiClient): Promise<SheetCard> {
  const { waiting } = await member.call('myWork');
  return waiting.rows.find(({ stage, round, cycle }) => stage === 'draft' && round === 1 && cycle.fiscalYearTo === 2020)!;
}

async function save(member: ApiClient, sheetId: string, achievements: string, nextGoal = ''): Promise<void> {
  const params = { sheetId };
  const { version } = await member.call('openSheet', { params });
  await member.call('saveDraft', { params, body: { version, texts: { achievements, nextGoal }, indicators: {} } });
}

/** Opens the page and waits until it has told that it was shown. */
async function look(page: Page, sheetId: string): Promise<void> {
  const told = page.waitForResponse((response) => response.url().endsWith(`/sheets/${sheetId}/seen`) && response.status() === 204);
  await page.goto(`/app/sheets/${sheetId}`);
  await page.getByRole('heading', { level: 1, name: /^No\./ }).waitFor();
  await told;
}

/** As it is read aloud. */
function marksOf(page: Page, mark: 'del' | 'ins'): Promise<string[]> {
  return page.locator(`main ${mark}`).evaluateAll((found) => found.map((one) => one.textContent ?? ''));
}

async function chooseVersions(page: Page): Promise<void> {
  await page.getByLabel('前の版').selectOption({ label: await optionOf(page, '前の版', /年度の開始$/) });
  await page.getByRole('button', { name: '比べる' }).click();
  await page.getByText('新しく書かれました').first().waitFor();
  await page.reload();
  await page.getByText('新しく書かれました').first().waitFor();
}

async function optionOf(page: Page, label: string, wanted: RegExp): Promise<string> {
  const labels = await page.getByLabel(label).getByRole('option').allTextContents();
  return labels.find((text) => wanted.test(text))!;
}

async function compareWithLastYear(page: Page): Promise<void> {
  await page.getByRole('link', { name: '令和元年度の調書とこの調書' }).click();
  await page.getByRole('heading', { level: 3, name: 'R1年度取組内容 → R2年度取組内容' }).waitFor();
  await expect(page.getByLabel('前の版')).toHaveValue('lastYear');
  // What is not written yet was not erased.
  await expect(page.getByText('消されました')).toHaveCount(0);
}

async function publishedYear(): Promise<{ id: string; path: string }> {
  const client = clientOf(DIVISION);
  return eventually('the publication', async () => {
    const { plans } = await client.call('listPlans');
    const cycle = plans.flatMap(({ cycles }) => cycles).find(({ status }) => status === 'published');
    if (!cycle) return null;
    const { publications } = await client.call('readBoard', { params: { cycleId: cycle.id } });
    const live = publications.find((publication) => publication.live);
    return live ? { id: cycle.id, path: live.path } : null;
  });
}

/** Words and looks of a report, from its overview on: above that stands which version it is. */
async function looksOf(page: Page): Promise<readonly string[]> {
  await page.locator('.report .report-overview').waitFor();
  return page.evaluate(() => {
    const report = document.querySelector<HTMLElement>('.report')!;
    report.style.width = '1100px';
    // What leads elsewhere is on the published page alone: to a page of each item, and to some of them.
    for (const form of report.querySelectorAll('.site-filter')) form.remove();
    for (const link of report.querySelectorAll('th > a')) link.replaceWith(link.textContent ?? '');
    return [...report.querySelectorAll('.report-overview, .report-overview *, .report-overview ~ section *')].map((element) => {
      const { fontSize, fontWeight, color, backgroundColor, paddingTop, borderBottomWidth, textAlign } = getComputedStyle(element);
      const tag = element.tagName.replace(/^H\d$/, 'H');
      const words = element.childElementCount === 0 ? element.textContent : '';
      return [tag, fontSize, fontWeight, color, backgroundColor, paddingTop, borderBottomWidth, textAlign, words].join(' ');
    });
  });
}
