import { beforeAll, it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const OGAWA = 'ogawa.honbu@sakado.example.jp';
const MATSUDA = 'matsuda.honbu@sakado.example.jp';
const DIVISION = 'sakamoto.suishin@sakado.example.jp';
const REMARK = '協定の数だけでなく、成果も示されたい。';
const UNSAVED = '広報の効果を、来年度は数値で示されたい。';

const screen = onScreen({ NENDO_DEMO: 'year' });
let cycleId: string;

beforeAll(async () => {
  const year = await DemoYear.at(screen.program.address, () => undefined);
  cycleId = await year.open();
  await year.draftAndSubmit();
  await year.propose();
}, 120_000);

const item = (page: Page, number: number): Locator => page.getByRole('article', { name: new RegExp(`^No\\.${number} `) });
const settle = (of: Locator) => of.getByRole('button', { name: '評価を決定する（市民委員会へ）' });
const focused = (page: Page) => page.locator(':focus');

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: '議事を開く' }).click();
  await page.getByRole('heading', { level: 1, name: '令和元年度の議事（本部会）' }).waitFor();
}

it('is held on one screen: remarks, opinion, decision, and on to the next', async () => {
  const matsuda = await signInAs(screen.browser, screen.program.address, MATSUDA);
  await openMeeting(matsuda.page);
  await item(matsuda.page, 1).getByLabel('あなたの所見').fill(REMARK);
  await item(matsuda.page, 1).getByText(/\d+:\d+ に保存しました/).waitFor();

  const ogawa = await signInAs(screen.browser, screen.program.address, OGAWA);
  const { page } = ogawa;
  await openMeeting(page);
  await expectSectionAccessible(page);
  const first = item(page, 1);
  await first.getByText(REMARK).waitFor();
  await first.getByText('松田 和子').waitFor();
  await first.getByLabel('あなたの所見').fill('同感である。');
  await settle(first).click();
  await first.getByRole('alert').getByRole('link', { name: /「本部会意見」が書かれていません/ }).click();
  await expect(page.locator('textarea:focus')).toBeVisible();
  await page.keyboard.type('成果を示されたい。');
  await first.getByLabel(/^C\s*やや遅れ/).check();
  await settle(first).dblclick();
  await page.getByText('No.1 産・学・官連携体制の推進 の評価を決定しました。').waitFor();
  await page.getByText('次は No.2 シティプロモーションの推進 です。').waitFor();
  await page.getByText('決定待ち 23件、決定 1件').waitFor();
  await expect(focused(page)).toHaveText('No.2 シティプロモーションの推進');
  await first.getByText('同感である。').waitFor();

  await twoAtOnce(page, matsuda.page);
  await sendBack(page);
  expect([...ogawa.troubles, ...matsuda.troubles]).toEqual([]);
}, 180_000);

/** One section stands for all: they are made alike, and a look at every control takes its time. */
async function expectSectionAccessible(page: Page): Promise<void> {
  const address = page.url();
  await page.goto(`${address}?section=c`);
  await item(page, 20).waitFor();
  await expect(page.getByRole('article')).toHaveCount(5);
  await expectAccessible(page);
  await page.goto(address);
}

/** The one settles while the other's line is down: what the other wrote stays there to be copied. */
async function twoAtOnce(page: Page, other: Page): Promise<void> {
  await other.context().setOffline(true);
  await item(other, 2).getByLabel(/本部会意見/).fill(UNSAVED);
  await item(page, 2).getByLabel(/本部会意見/).fill('寄附金の減少について、対策を示されたい。');
  await settle(item(page, 2)).click();
  await page.getByText('次は No.3').waitFor();
  await other.context().setOffline(false);
  const lost = item(other, 2).getByRole('alert').filter({ hasText: 'この案件はほかの人が先へ進めました' });
  await lost.getByText(UNSAVED).waitFor();
  await expect(settle(item(other, 2))).toHaveCount(0);
  await lost.getByRole('button', { name: '写したので閉じる' }).click();
  await other.getByText('決定待ち 22件、決定 2件').waitFor();
}

async function sendBack(page: Page): Promise<void> {
  await item(page, 3).getByRole('button', { name: '差し戻す…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('評価(主管課)').check();
  await dialog.getByRole('button', { name: '差し戻す', exact: true }).click();
  await dialog.getByRole('alert').getByText(/理由/).first().waitFor();
  await dialog.getByLabel(/差戻しの理由/).fill('公開した件数を確かめてください。');
  await dialog.getByRole('button', { name: '差し戻す', exact: true }).click();
  await page.getByText('次は No.4').waitFor();
  await item(page, 3).getByText('主管課の案がまだありません').waitFor();
  await expect(focused(page)).toHaveText('No.4 パートナーシップ(市民参加)の推進');
}

it('is read along by the division, and printed', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, DIVISION);
  await page.goto(`/app/cycles/${cycleId}`);
  await openMeeting(page);
  await item(page, 1).getByText(REMARK).waitFor();
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByLabel('あなたの所見')).toHaveCount(0);

  await page.getByRole('link', { name: '議事資料を印刷する' }).click();
  const paper = page.getByRole('article', { name: '行政改革後期アクションプラン 令和元年度 進行管理 本部会 議事資料' });
  await paper.getByRole('rowheader', { name: '小川 正彦' }).waitFor();
  await typeDay(page, '開催日', '2020-05-20');
  await page.getByLabel('会場').fill('第1会議室');
  await paper.getByText('開催日: 令和2年5月20日(水)').waitFor();
  await paper.getByText(REMARK).waitFor();
  // One for each item that waits: two are settled, and one was sent back.
  await expect(paper.getByRole('rowheader', { name: '意見の記入欄' })).toHaveCount(21);
  await expectAccessible(page);
  await page.getByLabel('委員の所見を載せる').uncheck();
  await page.getByLabel('意見を書き込む欄を設ける').uncheck();
  await expect(paper.getByText(REMARK)).toHaveCount(0);
  await expect(paper.getByRole('rowheader', { name: '意見の記入欄' })).toHaveCount(0);
  await expectPages(page);
  expect(troubles).toEqual([]);
}, 120_000);

/** A4, with nothing beside the paper itself, and nothing wider than it. */
async function expectPages(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.emulateMedia({ media: 'print' });
  // The width between the margins of A4.
  await page.setViewportSize({ width: 688, height: 1000 });
  await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('article td, article th')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length,
  );
  expect(cut).toBe(0);
}
