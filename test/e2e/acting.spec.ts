import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

/** The year's work without a mouse: after a page's address nothing but keys reaches it. */

const PEOPLE = {
  member: 'okamoto.zaisei@sakado.example.jp',
  division: 'sakamoto.suishin@sakado.example.jp',
  headquarters: 'ogawa.honbu@sakado.example.jp',
  citizen: 'aoki.haruka@citizen.example.org',
};
const TITLE = 'No.5 各種団体等の自立促進';
const REASON = '補助金を見直した団体の数を書き足してください。';

const screen = onScreen({ NENDO_DEMO: 'year' });

it('drafts, sends back, submits again, grades, gives an opinion and comments by keyboard alone, each time on to the next', async () => {
  const year = await DemoYear.at(screen.program.address, () => undefined);
  await year.open();

  const member = await signIn(PEOPLE.member);
  await openNext(member.page, TITLE);
  await member.page.getByText('3件のうち1件目').waitFor({ state: 'attached' });
  await type(member.page, /R1年度取組内容/, '外郭団体の事務局の移行について所管課と協議した。');
  await type(member.page, /各種団体の自主運営/, '継続実施');
  await type(member.page, /団体補助金額/, '75,683千円');
  await type(member.page, /R2年度目標/, '補助金の交付基準を見直す。');
  await member.page.getByText(/\d+:\d+ に保存しました/).first().waitFor();
  await expectAccessible(member.page);
  await tabTo(member.page, /^政策企画課へ提出する$/);
  await member.page.keyboard.press('Enter');
  await done(member.page, `${TITLE} を評価(主管課)へ提出しました。`);
  await heading(member.page, /^No\.12/);

  const division = await signIn(PEOPLE.division);
  await openNext(division.page, TITLE);
  await tabTo(division.page, /^差し戻す…$/);
  await division.page.keyboard.press('Enter');
  await type(division.page, /差戻しの理由/, REASON);
  await tabTo(division.page, /^差し戻す$/);
  await division.page.keyboard.press('Enter');
  await done(division.page, `${TITLE} を作成へ差し戻しました。`);
  await division.page.getByText('いま、あなたの作業を待っている調書はありません。').waitFor();

  await tabTo(member.page, /^わたしの作業へ戻る$/, 'Shift+Tab');
  await member.page.keyboard.press('Enter');
  await member.page.getByText(REASON).waitFor();
  await expectAccessible(member.page);
  await openNext(member.page, TITLE);
  await type(member.page, /R1年度取組内容/, '補助金を見直した団体は3団体である。');
  await member.page.keyboard.press('Control+Enter');
  await done(member.page, `${TITLE} を評価(主管課)へ提出しました。`);
  await heading(member.page, /^No\.12/);

  await year.draftAndSubmit();
  await reload(division.page);
  await openNext(division.page, /^No\.1 /);
  await waitBehindDialog(division.page);
  await moveWithLetters(division.page);
  await chooseFirst(division.page, /^D\s*停滞/);
  await expect(division.page.getByRole('radio', { name: /^A\s*順調/ })).toBeChecked();
  await expectAccessible(division.page);
  await division.page.keyboard.press('Control+Enter');
  await done(division.page, /^No\.1 .*の評価を提案しました。/);
  await heading(division.page, /^No\.2 /);

  await proposeNext(year);
  const headquarters = await signIn(PEOPLE.headquarters);
  await openNext(headquarters.page, /^No\.1 /);
  await type(headquarters.page, /本部会意見/, '引き続き進められたい。');
  await headquarters.page.keyboard.press('Control+Enter');
  await done(headquarters.page, /^No\.1 .*の評価を決定しました。/);
  await heading(headquarters.page, /^No\.2 /);

  const citizen = await signIn(PEOPLE.citizen, /行政改革後期アクションプラン/);
  await tabTo(citizen.page, /No\.1 /);
  await citizen.page.keyboard.press('Enter');
  await heading(citizen.page, /No\.1 /);
  await type(citizen.page, /お気づきのこと/, 'わかりやすい取組です。');
  await tabTo(citizen.page, /^意見を提出する$/);
  await citizen.page.keyboard.press('Enter');
  await citizen.page.getByText(/への意見を提出しました。/).waitFor();

  await findSheets(division.page);
  for (const visitor of [member, division, headquarters, citizen]) expect(visitor.troubles).toEqual([]);
}, 180_000);

/** So that headquarters has a next one. */
async function proposeNext(year: DemoYear): Promise<void> {
  const division = year.first('division');
  const [card] = (await division.call('myWork')).waiting.rows;
  const params = { sheetId: card!.id };
  const { version } = await division.call('openSheet', { params });
  await division.call('runCommand', { params, body: { command: 'propose', version, grade: 'B' } });
}

/** While a dialog is open, neither Ctrl + Enter nor a letter reaches the sheet behind it. */
async function waitBehindDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await tabTo(page, /^差し戻す…$/);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await heading(page, /^No\.1 /);
  // Without a mark the button behind would have complained.
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** J and K move through the list, type in fields, and can be turned off. */
async function moveWithLetters(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await heading(page, /^No\.2 /);
  await page.getByText('24件のうち2件目').waitFor({ state: 'attached' });
  await page.keyboard.press('k');
  await heading(page, /^No\.1 /);
  await tabTo(page, /次の調書/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, /^No\.2 /);
  await tabTo(page, /前の調書/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, /^No\.1 /);
  await tabTo(page, /^キーボードで操作する$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^J と K で調書を移動する$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^差し戻す…$/, 'Shift+Tab');
  await page.keyboard.press('j');
  // Were it still on, this would be No.2's page before the mark is chosen.
  await heading(page, /^No\.1 /);
}

/** The same sheets, in whatever width the words are typed. */
async function findSheets(page: Page): Promise<void> {
  for (const words of ['シティプロモーション', 'ｼﾃｨﾌﾟﾛﾓｰｼｮﾝ']) {
    await tabTo(page, /^調書を検索$/, 'Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await heading(page, `「${words}」の検索結果`);
    await page.getByRole('link', { name: 'No.2 シティプロモーションの推進' }).waitFor();
    await expect(page.locator('mark').first()).toHaveText('シティプロモーション');
  }
  await expectAccessible(page);
  await tabTo(page, /^No\.2 シティプロモーションの推進$/);
  await page.keyboard.press('Enter');
  await heading(page, 'No.2 シティプロモーションの推進');
}

async function signIn(email: string, landsOn: string | RegExp = 'わたしの作業') {
  const visitor = await visit(screen.browser, screen.program.address);
  await visitor.page.goto('/app/sign-in');
  await type(visitor.page, /メールアドレス/, email);
  await type(visitor.page, /パスワード/, DEMO_PASSWORD);
  await visitor.page.keyboard.press('Enter');
  await heading(visitor.page, landsOn);
  return visitor;
}

/** Back to my work from wherever the page is, as it stands now. */
async function reload(page: Page): Promise<void> {
  await page.goto('/app/');
  await heading(page, 'わたしの作業');
}

async function openNext(page: Page, title: string | RegExp): Promise<void> {
  await tabTo(page, /^つぎの1件を開く$/);
  await page.keyboard.press('Enter');
  await heading(page, title);
}

async function type(page: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Backwards into the group of marks, at its last one; from there the arrow goes round to the first. */
async function chooseFirst(page: Page, last: RegExp): Promise<void> {
  await tabTo(page, last, 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function done(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('status').getByText(text).waitFor();
}

const MAX_STOPS = 150;

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      // Nothing has the focus, or a dialog as a whole.
      if (element === null || element === (document.body as Element) || element.role === 'dialog') return '';
      const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
      return (element.getAttribute('aria-label') ?? (labels || element.textContent)).trim();
    });
    if (name.test(found)) return;
    passed.push(found.slice(0, 40));
  }
  throw new Error(`Tab never reaches ${name}: ${passed.join(' | ')}`);
}
