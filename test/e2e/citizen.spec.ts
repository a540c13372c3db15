import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expectAccessible, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

/** The citizens' committee: from the mail through the press to the last comment. The demo's year has eight sheets to read. */

const NAME = '青木 遥';
const EMAIL = 'aoki.haruka@citizen.example.org';
const PLAN = /行政改革後期アクションプラン 令和2年度/;

const screen = onScreen({ NENDO_DEMO: 'on' });

it('enters by the mail’s link, reads, comments and goes on to the end', async () => {
  const address = await linkTo(EMAIL);
  await scan(address);

  const { page, troubles } = await visit(screen.browser, screen.program.address);
  await page.goto(address);
  await page.getByText(`坂戸市から、${NAME}様へのご案内です。`).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: `${NAME}として開く` }).dblclick();
  const first = page.getByRole('heading', { level: 1 });
  await page.getByLabel(/お気づきのことを書いてください/).waitFor();
  await expect(page).toHaveURL(/\/app\/reading\/[0-9a-f-]{36}$/);
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p')!).fontSize))).toBeGreaterThanOrEqual(18);
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toHaveCount(0);
  await expectAccessible(page);

  const title = (await first.innerText()).trim();
  await explainEmptiness(page);
  await page.getByLabel(/お気づきのことを書いてください/).fill('市民にも分かる言葉で知らせてほしい。');
  await page.getByText(/\d+:\d+ に保存しました/).waitFor();
  await page.getByRole('button', { name: '意見を提出する' }).dblclick();
  await page.getByText(`「${title}」への意見を提出しました。`).waitFor();

  await rewrite(page, title);
  await finish(page);
  await expectAccessible(page);
  await staysAmongItsOwn(page);

  await page.getByRole('link', { name: '終わる' }).click();
  await page.getByRole('heading', { level: 1, name: 'メールのリンクからお入りください' }).waitFor();
  await page.goto('/app/reading');
  await page.getByRole('heading', { level: 1, name: 'メールのリンクからお入りください' }).waitFor();
  expect(troubles).toEqual([]);
}, 90_000);

it('says plainly when a link is dead, and mails a new one', async () => {
  const address = await linkTo(EMAIL);
  const client = new ApiClient(screen.program.address);
  const { now } = await client.call('readClock');
  await client.call('moveClock', { body: { now: new Date(Date.parse(now) + 60 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z') } });

  const { page, troubles } = await visit(screen.browser, screen.program.address);
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'このリンクは使えません' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '新しいリンクを送る' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'メールアドレスを入力してください。' }).click();
  await page.keyboard.type(EMAIL);
  await page.keyboard.press('Enter');
  await page.getByText('受け付けました').waitFor();
  await expectAccessible(page);

  await page.goto(await linkTo(EMAIL, address));
  await page.getByRole('button', { name: `${NAME}として開く` }).click();
  await page.getByRole('heading', { level: 1, name: PLAN }).waitFor();
  expect(troubles).toEqual([]);
}, 60_000);

/** What scanners and previews of mails do: they fetch, and some of them run the page. Nobody is signed in by it. */
async function scan(address: string): Promise<void> {
  expect((await fetch(address, { method: 'HEAD' })).headers.getSetCookie()).toEqual([]);
  const { page } = await visit(screen.browser, screen.program.address);
  await page.goto(address);
  await page.getByRole('button', { name: `${NAME}として開く` }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
}

async function explainEmptiness(page: Page): Promise<void> {
  await page.getByRole('button', { name: '意見を提出する' }).click();
  await page.getByRole('alert').getByRole('link', { name: /意見を書いてください/ }).click();
  await expect(page.locator('textarea:focus')).toBeVisible();
}

/** Takes back what was handed in, and hands it in again. */
async function rewrite(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '一覧へ戻る' }).click();
  await page.getByRole('heading', { level: 1, name: PLAN }).waitFor();
  await page.getByText('8件中5件が終わりました').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByText('市民にも分かる言葉で知らせてほしい。').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '書き直す' }).click();
  await page.getByLabel(/お気づきのことを書いてください/).fill('市民にも分かる言葉で、早めに知らせてほしい。');
  await page.getByRole('button', { name: '意見を提出する' }).click();
  await page.getByText(`「${title}」への意見を提出しました。`).waitFor();
}

/** The others are without a comment; after the last one the list says thanks. */
async function finish(page: Page): Promise<void> {
  for (let left = 3; left > 0; left -= 1) {
    const title = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    await page.getByRole('button', { name: '意見はありません' }).click();
    await page.getByText(`「${title}」は、意見なしで終わりました。`).waitFor();
  }
  await page.getByText('これで、すべて終わりました。').waitFor();
  await page.getByText('8件中8件が終わりました').waitFor();
}

/** Addresses of the staff's screens lead to what the committee reads. */
async function staysAmongItsOwn(page: Page): Promise<void> {
  await page.locator('main section ul a').first().click();
  await page.getByRole('link', { name: '一覧へ戻る' }).waitFor();
  const reading = page.url();
  await page.goto(reading.replace('/reading/', '/sheets/'));
  await page.getByRole('link', { name: '一覧へ戻る' }).waitFor();
  await expect(page).toHaveURL(reading);
  for (const path of ['/app/', '/app/people', '/app/plans']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: PLAN }).waitFor();
    await expect(page).toHaveURL(/\/app\/reading$/);
  }
}

/** The newest link that was mailed to somebody, as the development mailbox shows it. */
async function linkTo(email: string, besides?: string): Promise<string> {
  const administrator = new ApiClient(screen.program.address, { email: 'hirano.kanri@sakado.example.jp', password: DEMO_PASSWORD });
  return eventually(`a link for ${email}`, async () => {
    const { rows } = await administrator.call('readMailbox', { query: { to: email } });
    // Mails of the home that this one is a copy of name the address at which that was running.
    const path = rows.map(({ body }) => /\/app\/enter#\S+/.exec(body)?.[0]).find((found) => found !== undefined);
    const link = path && screen.program.address + path;
    return link === besides ? undefined : link;
  });
}
