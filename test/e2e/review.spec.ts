import { it } from '@jest/globals';
import type { Locator, Page } from 'playwright';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { expectAccessible, signInAs, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

/** 財政課 leads this one; the city graded it C. */
const TITLE = 'No.5 各種団体等の自立促進';
const PEOPLE = {
  administrator: 'hirano.kanri@sakado.example.jp',
  member: 'okamoto.zaisei@sakado.example.jp',
  division: 'sakamoto.suishin@sakado.example.jp',
  headquarters: 'ogawa.honbu@sakado.example.jp',
  citizen: 'aoki.haruka@citizen.example.org',
};
const REASON = '補助金を見直した団体の数を書き足してください。';

const screen = onScreen({ NENDO_DEMO: 'year' });

it('plays a sheet from its draft to the publication, in the browser, as the people who do it', async () => {
  const admin = await signInAs(screen.browser, screen.program.address, PEOPLE.administrator);
  await openTheYear(admin.page);

  const member = await signInAs(screen.browser, screen.program.address, PEOPLE.member);
  await expectAccessible(member.page);
  await openSheet(member.page);
  await expectAccessible(member.page);
  await submitIncomplete(member.page);
  await writeDraft(member.page, '外郭団体の事務局の移行について所管課と協議した。');
  await member.page.getByRole('button', { name: '政策企画課へ提出する' }).click();
  await member.page.getByText(`${TITLE} を評価(主管課)へ提出しました。`).waitFor();
  await expectNextWaiting(member.page);

  const division = await signInAs(screen.browser, screen.program.address, PEOPLE.division);
  await openSheet(division.page);
  await sendBack(division.page);

  await member.page.goto('/app/');
  await member.page.getByText(REASON).waitFor();
  await openSheet(member.page);
  await member.page.getByText(REASON).first().waitFor();
  await writeDraft(member.page, '外郭団体の事務局の移行について所管課と協議した。補助金を見直した団体は3団体である。');
  await member.page.getByRole('button', { name: '政策企画課へ提出する' }).click();
  await member.page.getByText(`${TITLE} を評価(主管課)へ提出しました。`).waitFor();

  await division.page.goto('/app/');
  await openSheet(division.page);
  await division.page.getByLabel(/^C\s*やや遅れ/).check();
  await expectAccessible(division.page);
  await division.page.getByRole('button', { name: '評価を提案する（本部会へ）' }).click();
  await division.page.getByText(`${TITLE} の評価を提案しました。`).waitFor();

  const headquarters = await signInAs(screen.browser, screen.program.address, PEOPLE.headquarters);
  await openSheet(headquarters.page);
  await headquarters.page.getByLabel(/本部会意見/).fill('自主運営への移行を、期限を定めて進められたい。');
  await pressWhileItSaves(headquarters.page, headquarters.page.getByRole('button', { name: '評価を決定する（市民委員会へ）' }));
  await headquarters.page.getByText(`${TITLE} の評価を決定しました。`).waitFor();

  const citizen = await signInAs(screen.browser, screen.program.address, PEOPLE.citizen, /行政改革後期アクションプラン/);
  await openSheet(citizen.page);
  await citizen.page.getByLabel(/お気づきのこと/).fill('団体が困らないよう、引継ぎの支援もお願いしたい。');
  await citizen.page.getByRole('button', { name: '意見を提出する' }).click();
  await citizen.page.getByText(`「${TITLE}」への意見を提出しました。`).waitFor();

  await playTheOtherSheets();
  await closeAndPublish(admin.page);
  await readAsThePublic();
  for (const visitor of [admin, member, division, headquarters, citizen]) expect(visitor.troubles).toEqual([]);
}, 240_000);

async function openTheYear(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.getByRole('link', { name: '計画と年度' }).click();
  await page.getByRole('link', { name: '年度を開く' }).click();
  await page.getByRole('heading', { name: '令和元年度を開くと作られるもの' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '令和元年度を開く（調書24件を作る）' }).dblclick();
  await page.getByText('令和元年度を開きました。調書は24件です。').waitFor();
  await expectAccessible(page);
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

/** A refused command is explained, field by field, and the explanation takes the focus. */
async function submitIncomplete(page: Page): Promise<void> {
  await page.getByRole('button', { name: '政策企画課へ提出する' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /「R1年度取組内容」が書かれていません/ }).click();
  await expect(page.locator('textarea:focus')).toBeVisible();
}

async function writeDraft(page: Page, achievements: string): Promise<void> {
  await page.getByLabel(/R1年度取組内容/).fill(achievements);
  await page.getByRole('textbox', { name: /各種団体の自主運営/ }).fill('継続実施');
  await page.getByRole('textbox', { name: /団体補助金額/ }).fill('75,683千円');
  await page.getByLabel(/R2年度目標/).fill('補助金の交付基準を見直す。');
  await page.getByText(/\d+:\d+ に保存しました/).first().waitFor();
}

async function expectNextWaiting(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /^No\.12/ }).waitFor();
}

async function sendBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '差し戻す…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '差し戻す', exact: true }).click();
  await dialog.getByRole('alert').getByText(/理由/).first().waitFor();
  await dialog.getByLabel(/差戻しの理由/).fill(REASON);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '差し戻す', exact: true }).click();
  await page.getByText(`${TITLE} を作成へ差し戻しました。`).waitFor();
}

/** As a hand does it: what was typed is saved while the button is held, and the button must still be there when it is let go. */
async function pressWhileItSaves(page: Page, button: Locator): Promise<void> {
  await page.getByRole('link', { name: '「本部会意見」の欄へ移動' }).waitFor();
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  const saved = page.waitForResponse((response) => response.url().endsWith('/draft'));
  await page.mouse.down();
  await (await saved).finished();
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
  await page.mouse.up();
}

/** The other 23 sheets go their way through the API. */
async function playTheOtherSheets(): Promise<void> {
  const year = await DemoYear.at(screen.program.address, () => undefined);
  await year.draftAndSubmit();
  await year.propose();
  await year.settle();
  await year.comment();
}

async function closeAndPublish(page: Page): Promise<void> {
  await page.goto('/app/plans'); // Still signed in, though the demo's clock has moved by weeks.
  await page.getByRole('link', { name: /令和元年度の進行管理/ }).click();
  await page.getByRole('link', { name: '公表の下書きを見る' }).click();
  await page.getByText('下書き（プレビュー）です').waitFor();
  await page.getByRole('columnheader', { name: /本部会意見/ }).first().waitFor();
  await page.goBack();
  await page.getByRole('button', { name: '年度を締め切る…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '締め切る', exact: true }).click();
  await page.getByText('令和元年度を締め切りました。').waitFor();
  await page.getByRole('link', { name: '公表へ進む' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '第1版を公表する' }).click();
  await page.getByText('公開中', { exact: true }).waitFor();
  await expectAccessible(page);
}

async function readAsThePublic(): Promise<void> {
  const { page, troubles } = await visit(screen.browser, screen.program.address);
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('link', { name: /令和元年度/ }).click();
  for (const text of ['団体が困らないよう、引継ぎの支援もお願いしたい。', '補助金を見直した団体は3団体である。', '75,683千円']) {
    await page.getByText(text).first().waitFor();
  }
  const whole = page.getByRole('row', { name: /計画全体/ }).getByRole('cell');
  const counts = (await whole.allInnerTexts()).map((cell) => Number.parseInt(cell, 10));
  expect(counts).toEqual([8, 10, 5, 1, 24]);
  await expectAccessible(page);
  expect(troubles).toEqual([]);
}
