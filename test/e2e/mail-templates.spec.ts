import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Mail } from '#libs/contract/mailbox.js';
import { expectAccessible, signInAs, visit } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';
import { eventually } from '../support/wait.js';

const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';
const MEMBER = 'okamoto.zaisei@sakado.example.jp';

const screen = onScreen({ NENDO_DEMO: 'year' });

it('words the mails, lets everybody choose theirs, and stops digests without a session', async () => {
  const admin = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  const other = await signInAs(screen.browser, screen.program.address, ADMINISTRATOR);
  await openTemplate(other.page, '督促の文面（日本語）を変える', '督促（日本語）の文面');
  await wordReminders(admin.page);
  await comeSecond(other.page);
  await resetReminders(admin.page);

  const member = await signInAs(screen.browser, screen.program.address, MEMBER);
  await choose(member.page);
  await seeChoice(admin.page);
  const mail = await digestOf(MEMBER);
  await stopDigests(mail);
  await member.page.reload();
  await member.page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await expect(member.page.getByLabel('期限のお知らせ（まとめのメール）を受け取る')).not.toBeChecked();
  await seeParts(admin.page);
  for (const { troubles } of [admin, other, member]) expect(troubles).toEqual([]);
}, 240_000);

async function openTemplate(page: Page, link: string, title: string): Promise<void> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: 'メールの文面', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'メールの文面' }).waitFor();
  await page.getByRole('link', { name: link }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** What is wrong is told at once, with links to the fields; the sample follows what is typed. */
async function wordReminders(page: Page): Promise<void> {
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: 'メールの文面', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'メールの文面' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '督促の文面（日本語）を変える' }).click();
  await page.getByRole('heading', { level: 1, name: '督促（日本語）の文面' }).waitFor();
  const sample = page.frameLocator('iframe');
  await sample.getByText('山田 花子 様').waitFor();
  // Axe cannot look into a page without scripts; the mail itself is looked at below.
  await page.getByLabel('テキスト').check();

  await page.getByLabel('件名の前書き').fill('{役職}');
  await page.getByLabel('結び', { exact: true }).fill('よろしくお願いします。{担当');
  await page.getByText('直すところがあるため、見本を作れません。').waitFor();
  await page.getByRole('button', { name: '保存する' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /「結び」に、対になっていない波かっこ/ }).waitFor();
  await expectAccessible(page);
  await summary.getByRole('link', { name: /「件名の前書き」の\{役職\}は、この種類のメールでは使えません/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('［{自治体名}・{年度}］');
  await page.getByLabel('結び', { exact: true }).fill('よろしくお願いします。\n{担当}');
  await page.getByText('［坂戸市・令和8年度］調書の作業のお願い(2件)').waitFor();
  await page.getByText(/よろしくお願いします。\s政策企画課/).last().waitFor();
  await page.getByLabel('HTML').check();
  await sample.getByText('よろしくお願いします。').waitFor();
  await page.getByRole('button', { name: '保存する' }).dblclick();
  await page.getByText('督促（日本語）の文面を保存しました。').waitFor();
  await page.getByRole('link', { name: 'メールの文面の一覧へ' }).click();
  await page.getByRole('row', { name: /督促/ }).getByText('件名の前書き、結びを変更').waitFor();
}

/** Somebody who had the page open loses nothing, and sees what was saved first. */
async function comeSecond(page: Page): Promise<void> {
  await page.getByLabel('宛名').fill('{氏名} 殿');
  await page.getByRole('button', { name: '保存する' }).click();
  const notice = page.getByRole('alert');
  await notice.getByText('ほかの人が先にこの文面を変えました').waitFor();
  await notice.getByText('［{自治体名}・{年度}］').waitFor();
  await expect(page.getByLabel('宛名')).toHaveValue('{氏名} 殿');
  await page.getByRole('button', { name: '自分の内容で保存する' }).click();
  await page.getByText('督促（日本語）の文面を保存しました。').waitFor();
}

async function resetReminders(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('row', { name: /督促/ }).getByText('宛名を変更').waitFor();
  await page.getByRole('link', { name: '督促の文面（日本語）を変える' }).click();
  await page.getByRole('button', { name: '標準に戻す…' }).click();
  await page.getByRole('button', { name: '標準に戻す', exact: true }).click();
  await page.getByText('督促（日本語）の文面を保存しました。').waitFor();
  await expect(page.getByLabel('宛名')).toHaveValue('');
}

async function choose(page: Page): Promise<void> {
  await page.getByRole('link', { name: '設定', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('英語').check();
  await page.getByRole('button', { name: '保存する' }).dblclick();
  await page.getByText('設定を保存しました。').waitFor();
}

async function seeChoice(page: Page): Promise<void> {
  await page.goto('/app/people?q=okamoto.zaisei');
  await page.getByRole('link', { name: '岡本 誠司' }).click();
  const mails = page.getByRole('region', { name: 'メール' });
  await mails.getByText('英語').waitFor();
  await mails.getByText('受け取る', { exact: true }).waitFor();
}

/** Opens the year and moves the clock to the business day before its first due date; returns the mail. */
async function digestOf(email: string): Promise<Mail> {
  const year = await DemoYear.at(screen.program.address, () => undefined);
  await year.open();
  const administrator = year.first('administrator');
  await administrator.call('moveClock', { body: { now: '2020-04-23T10:00:00+09:00' } });
  return eventually('the digest', async () => {
    const { rows } = await administrator.call('readMailbox', { query: { to: email, kind: 'reminderDigest' } });
    return rows.find(({ status }) => status === 'sent');
  });
}

/** The page behind the link changes nothing by being opened; one press does. */
async function stopDigests({ subject, body }: Mail): Promise<void> {
  expect(subject).toMatch(/^\[.+\] Sheets and their due dates/);
  const token = /\/app\/unsubscribe#(\S+)/.exec(body)![1]!;
  // The address in the header, to which mail programs post.
  const address = `/api/unsubscribe/${token}`;
  const { page, troubles } = await visit(screen.browser, screen.program.address);
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: '期限のお知らせを受け取らない' }).waitFor();
  await expect(page).toHaveURL(({ hash }) => hash === `#${token}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: '受け取るのをやめる' }).dblclick();
  await page.getByText('期限のお知らせを止めました。').waitFor();
  const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(`${screen.program.address}${address}`, { method: 'POST', body: form })).status).toBe(204);
  await page.goto('/app/unsubscribe#nobodys');
  await page.getByRole('heading', { level: 1, name: 'このページは使えません' }).waitFor();
  expect(troubles).toEqual([]);
}

async function seeParts(page: Page): Promise<void> {
  await page.goto('/app/mailbox?kind=reminderDigest');
  await page.getByText('Sheets and their due dates').first().click();
  await page.getByRole('button', { name: 'HTMLと添付ファイルを見る' }).locator('visible=true').first().click();
  await page.frameLocator('iframe').getByText('These sheets wait for you.').waitFor();
  await page.getByRole('region', { name: '添付ファイル（カレンダーの予定）' }).getByText('METHOD:PUBLISH').waitFor();
  await page.getByText('受け取る人が、メールソフトから配信を止められます。').waitFor();
  const html = await page.locator('iframe').getAttribute('srcdoc');
  await page.getByRole('button', { name: 'HTMLと添付ファイルを閉じる' }).click();
  await expectAccessible(page);
  await page.setContent(html!);
  await expectAccessible(page);
}
