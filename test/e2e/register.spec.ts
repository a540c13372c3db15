import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const screen = onScreen({ NENDO_DEMO: 'year' });

it('edits the register in a table, shows the notes that will be published, and the next year follows it', async () => {
  const { accounts } = await new ApiClient(screen.program.address).call('demoAccounts');
  const { email, password } = accounts.find(({ role }) => role === 'administrator')!;
  const client = new ApiClient(screen.program.address, { email, password });
  const { plans } = await client.call('listPlans');
  const planId = plans[0]!.id;
  await client.call('openCycle', { params: { planId }, body: { fiscalYear: 2019 } });

  const { page, troubles } = await signInAs(screen.browser, screen.program.address, email);
  await page.getByRole('link', { name: '計画と年度', exact: true }).click();
  await page.getByRole('link', { name: '取組項目の台帳' }).click();
  await page.getByRole('heading', { level: 1, name: '取組項目の台帳' }).waitFor();
  await page.getByText('令和2年度に進行管理する取組項目: 24件').waitFor();

  // Added, with everything that is wrong said at once and led to.
  await page.getByRole('button', { name: '取組項目を追加する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '取組項目を追加する' }).click();
  await dialog.getByRole('link', { name: /「番号」が書かれていません/ }).waitFor();
  await dialog.getByRole('link', { name: /「名前」が書かれていません/ }).click();
  await expectAccessible(page);
  await dialog.getByLabel(/^名前/).fill('窓口の案内の改善');
  await dialog.getByLabel(/^番号/).fill('25');
  await dialog.getByLabel('担当課（主）').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '取組項目を追加する' }).click();
  await page.getByText('取組項目を追加しました。').waitFor();
  await row(page, '窓口の案内の改善').getByText('令和2年度から').waitFor();

  // Renumbered in the table.
  await page.getByRole('button', { name: '番号をまとめて付け直す' }).click();
  await page.getByRole('textbox', { name: '窓口の案内の改善の番号' }).fill('0');
  await expectAccessible(page);
  await page.getByRole('button', { name: '番号を保存する' }).first().click();
  await page.getByText('番号を付け直しました。').waitFor();

  // Moved to another section.
  await openTask(page, '窓口の案内の改善', '別の場所へ移す');
  await dialog.getByLabel('区分').selectOption({ index: 2 });
  await dialog.getByRole('button', { name: '保存する' }).click();
  await page.getByText('取組項目を移しました。').waitFor();

  const titles = (await client.call('readRegister', { params: { planId } })).items.map(({ title }) => title);
  const [merged, into, abolished, split] = titles as [string, string, string, string];

  await openTask(page, merged, '統合する');
  await dialog.getByRole('button', { name: '統合する' }).click();
  await dialog.getByText('統合先には、ほかの取組項目を選んでください。').waitFor();
  await dialog.getByLabel(/統合先の取組項目/).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '統合する' }).click();
  await page.getByText('取組項目の終わりを記録しました。').waitFor();
  await row(page, merged).getByText(`1「${merged}」は、令和元年度に2「${into}」へ統合しました。`).waitFor();
  await row(page, into).getByText(/※1/).waitFor();

  await openTask(page, abolished, '廃止する');
  await dialog.getByLabel(/^理由/).fill('県の事業に移ったため。');
  await dialog.getByRole('button', { name: '廃止する' }).click();
  await row(page, abolished).getByText('理由：県の事業に移ったため。').waitFor();

  await openTask(page, split, '分割する');
  await dialog.getByLabel('1つ目の番号').fill('4-①');
  await dialog.getByLabel('1つ目の名前').fill('前半の取組');
  await dialog.getByLabel('2つ目の番号').fill('4-②');
  await dialog.getByLabel('2つ目の名前').fill('後半の取組');
  await dialog.getByRole('button', { name: '分割する', exact: true }).click();
  await row(page, '後半の取組').getByText(/4-①「前半の取組」及び4-②「後半の取組」へ分割しました。/).waitFor();
  await expectAccessible(page);

  // Taken back, and done: the notes follow at once.
  await openTask(page, abolished, '統合・分割・廃止を取り消す');
  await dialog.getByRole('button', { name: '統合・分割・廃止を取り消す' }).click();
  await page.getByText('取り消しました。').waitFor();
  await page.getByText('県の事業に移ったため').waitFor({ state: 'detached' });

  // As of the year before, nothing of it has happened.
  await page.getByLabel('いつの時点の台帳か').selectOption('2019');
  await page.getByLabel(/に含まれる言葉/).fill('窓口の案内');
  await page.getByRole('button', { name: '表示する' }).click();
  await row(page, '窓口の案内の改善').getByText('追加前').waitFor();

  await page.goto(`/app/plans/${planId}/open?year=2020`);
  await page.getByRole('rowheader', { name: '前半の取組' }).waitFor();
  await page.getByRole('rowheader', { name: '窓口の案内の改善' }).waitFor();
  await expect(page.getByRole('rowheader', { name: merged, exact: true })).toHaveCount(0);
  expect(troubles).toEqual([]);
}, 180_000);

function row(page: Page, title: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
}

async function openTask(page: Page, title: string, task: string): Promise<void> {
  await row(page, title).getByRole('button', { name: /の操作$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: task }).click();
  await page.getByRole('dialog').getByRole('heading', { name: task }).waitFor();
}
