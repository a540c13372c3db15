import { beforeAll, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { DraftWorkbook } from '../support/draft-workbook.js';
import { expectAccessible, signInAs } from '../support/browser.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

/** 財政課 leads this one. */
const TITLE = 'No.5 各種団体等の自立促進';
const MEMBER = 'okamoto.zaisei@sakado.example.jp';


const screen = onScreen({ NENDO_DEMO: 'year' });

beforeAll(async () => {
  await (await DemoYear.at(screen.program.address, () => undefined)).open();
}, 120_000);

it('drafts sheets in a workbook: taken away, written in, brought back with a conflict decided', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, MEMBER);
  await page.getByRole('link', { name: 'Excelで下書きする' }).click();
  await page.getByRole('heading', { level: 1, name: 'Excelで下書きする' }).waitFor();
  await expectAccessible(page);
  const book = await takeAway(page);

  // While the workbook is away, a colleague writes on the screen.
  await writeOnScreen(page, '画面で書いた取組内容。');
  const sheetId = new URL(page.url()).pathname.split('/').at(-1)!;
  book.write(sheetId, 'achievements', 'ブックで書いた取組内容。');
  const tooLong = book.write(sheetId, 'nextGoal', 'あ'.repeat(2001));

  await page.goto('/app/');
  await page.getByRole('link', { name: 'Excelで下書きする' }).click();
  await bringBack(page, book);
  await page.getByText('直すところが1か所あります').waitFor();
  await page.getByRole('cell', { name: tooLong.address, exact: true }).waitFor();
  await page.getByRole('cell', { name: /2,001文字です。2,000文字以内にしてください/ }).waitFor();
  await expectAccessible(page);

  book.write(sheetId, 'nextGoal', '補助金の交付基準を見直す。');
  await bringBack(page, book);
  await page.getByRole('heading', { name: '食い違うところ（1か所）' }).waitFor();
  await page.getByText('補助金の交付基準を見直す。').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '1件の調書に取り込む（変更2か所）' }).click();
  await page.getByRole('alert').getByRole('link', { name: `${TITLE} R1年度取組内容` }).click();
  await expect(page.locator(':focus')).toHaveAttribute('type', 'radio');
  await page.getByLabel(/^ブックの内容/).check();
  await page.getByRole('button', { name: '1件の調書に取り込む（変更2か所）' }).dblclick();
  await page.getByRole('heading', { level: 1, name: '下書きを取り込みました' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await expect(page.getByLabel(/R1年度取組内容/)).toHaveValue('ブックで書いた取組内容。');
  await expect(page.getByLabel(/R2年度目標/)).toHaveValue('補助金の交付基準を見直す。');
  await page.getByText('下書きをExcelから取り込み').waitFor();
  expect(troubles).toEqual([]);
}, 120_000);

async function takeAway(page: Page): Promise<DraftWorkbook> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^ブックを書き出す（調書\d+件）$/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('行政改革後期アクションプラン_令和元年度_下書き.xlsx');
  await page.getByText(`「${download.suggestedFilename()}」を保存しました。`).waitFor();
  return DraftWorkbook.open(await readFile(await download.path()));
}

async function writeOnScreen(page: Page, achievements: string): Promise<void> {
  await page.goto('/app/');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByLabel(/R1年度取組内容/).fill(achievements);
  await page.getByText(/\d+:\d+ に保存しました/).first().waitFor();
}

/** Chosen as a browser's own dialog would. */
async function bringBack(page: Page, book: DraftWorkbook): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを選ぶ…' }).click();
  await (await chooser).setFiles({
    name: '下書き.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.saved()),
  });
  await page.getByRole('heading', { name: '確認の結果' }).waitFor();
}
