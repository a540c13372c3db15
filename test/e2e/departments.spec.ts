import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, signInAs } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const screen = onScreen({ NENDO_DEMO: 'on' });

it('renames, merges and splits departments as one guided change, and everybody finds their sheets', async () => {
  const okamoto = await signInAs(screen.browser, screen.program.address, 'okamoto.zaisei@sakado.example.jp');
  await okamoto.page.getByText('財政課').first().waitFor();
  const sheet = await okamoto.page.getByRole('link', { name: /^No\./ }).first().innerText();

  const { page, troubles } = await signInAs(screen.browser, screen.program.address, 'hirano.kanri@sakado.example.jp');
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '組織', exact: true }).click();
  await page.getByRole('heading', { name: /令和8年度の組織/ }).waitFor();
  await expectAccessible(page);
  await addBusinessDivision(page);

  await page.getByRole('link', { name: '機構改革を行う' }).click();
  for (const kind of ['renamed', 'merged', 'split']) await addChange(page, kind);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: '変更1: 新しい課の名前が入っていません。' }).click();
  await expect(page.locator('#change-1-name')).toBeFocused();
  await expectAccessible(page);

  await describeChanges(page);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByRole('heading', { name: '令和8年度の機構改革で動くもの' }).waitFor();
  await handOver(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: '令和8年度の機構改革を決定する' }).dblclick();
  await page.getByText(/令和8年度の機構改革を行いました。調書\d+件と職員8人が移りました。/).waitFor();
  await page.getByText('令和8年度に 財政課、納税課 から引き継ぎ').waitFor();
  await expectAccessible(page);

  // Whoever was signed in goes on with the same sheets, in the new department.
  await okamoto.page.reload();
  await okamoto.page.getByText('財務課').first().waitFor();
  await okamoto.page.getByRole('link', { name: sheet }).first().click();
  await okamoto.page.getByText('担当課の変更（機構改革）').first().waitFor();
  const morita = await signInAs(screen.browser, screen.program.address, 'morita.kikaku@sakado.example.jp');
  await morita.page.getByText('行政経営課').first().waitFor();
  await morita.page.getByRole('link', { name: 'No.6 住宅(団)地対応の推進' }).first().waitFor();

  await lookAtThePast(page);
  await planAndCancel(page);
  expect([...troubles, ...okamoto.troubles, ...morita.troubles]).toEqual([]);
}, 180_000);

/** 部, added as a correction. */
async function addBusinessDivision(page: Page): Promise<void> {
  await page.getByRole('button', { name: '課を追加…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '追加する' }).click();
  await dialog.getByRole('alert').getByText('新しい課の名前が入っていません。').waitFor();
  await dialog.getByLabel(/^名前/).fill('総合政策部');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '追加する' }).click();
  await page.getByText('総合政策部を追加しました。').waitFor();
}

async function addChange(page: Page, kind: string): Promise<void> {
  await page.getByLabel('変更の種類').selectOption(kind);
  await page.getByRole('button', { name: '変更を加える' }).click();
}

async function describeChanges(page: Page): Promise<void> {
  const renamed = page.getByRole('group', { name: '変更1 改称' });
  await renamed.getByLabel('対象の課').selectOption({ label: '広報広聴課' });
  await renamed.getByLabel('新しい名前').fill('シティプロモーション課');
  const merged = page.getByRole('group', { name: '変更2 統合' });
  await merged.getByLabel('統合する課 1').selectOption({ label: '財政課' });
  await merged.getByLabel('統合する課 2').selectOption({ label: '納税課' });
  await merged.getByLabel(/^名前/).fill('財務課');
  const split = page.getByRole('group', { name: '変更3 分割' });
  await split.getByLabel('対象の課').selectOption({ label: '政策企画課' });
  for (const [place, name] of ['政策企画課', '行政経営課'].entries()) {
    const heir = split.getByRole('group', { name: `分かれたあとの課 ${place + 1}` });
    await heir.getByLabel(/^名前/).fill(name);
    await heir.getByLabel('上の組織').selectOption({ label: '総合政策部' });
  }
}

/** One item with its sheet goes to the second department, whose people are chosen one by one. */
async function handOver(page: Page): Promise<void> {
  await page.getByLabel('6 住宅(団)地対応の推進を引き継ぐ課').selectOption({ label: '行政経営課' });
  await page.getByText('職員がいない課があります').waitFor();
  await page.getByLabel('森田 彩香を引き継ぐ課').selectOption({ label: '行政経営課' });
  await page.getByText('職員がいない課があります').waitFor({ state: 'detached' });
}

async function lookAtThePast(page: Page): Promise<void> {
  await page.getByLabel('年度', { exact: true }).selectOption('2025');
  await page.getByRole('button', { name: '表示する' }).click();
  await page.getByRole('heading', { name: /令和7年度の組織/ }).waitFor();
  await page.getByText('令和8年度から 政策企画課、行政経営課 へ引き継ぎ').waitFor();
}

async function planAndCancel(page: Page): Promise<void> {
  await page.getByRole('link', { name: '機構改革を行う' }).click();
  await page.getByLabel(/いつから/).selectOption('2027');
  await addChange(page, 'abolished');
  const abolished = page.getByRole('group', { name: '変更1 廃止' });
  await abolished.getByLabel('対象の課').selectOption({ label: '職員課' });
  await abolished.getByLabel('引き継ぐ課').selectOption({ label: '　行政経営課' });
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await page.getByRole('button', { name: '令和9年度の機構改革を決定する' }).click();
  await page.getByText(/令和9年度の機構改革を予定しました。/).waitFor();
  await page.getByRole('button', { name: '予定を取り消す…' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '予定を取り消す', exact: true }).click();
  await page.getByText('機構改革の予定を取り消しました。').waitFor();
  // The button that asked for it is gone with the plan.
  await expect(page.locator('h1')).toBeFocused();
}
