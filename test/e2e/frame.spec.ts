import { it } from '@jest/globals';
import type { Page } from 'playwright';
import { expectAccessible, signInAs, visit } from '../support/browser.js';
import { dayIn, typeDay } from '../support/days.js';
import { expect } from '../support/expect.js';
import { onScreen } from '../support/on-screen.js';

const WRITER = 'matsui.kodomo@iruma.example.jp';
/** Of compressed script, for all that a sheet's page needs when somebody comes from a link in a mail. */
const SCRIPT_BUDGET = 200_000;

const screen = onScreen();

it('shows every component, by keyboard and in both languages', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, WRITER);
  await page.goto('/app/components');
  await page.getByRole('heading', { level: 1, name: '画面の部品' }).waitFor();
  const fields = page.getByRole('region', { name: '入力欄', exact: true });
  await typeDay(fields, /^期限/, '2026-12-28');
  await expect.poll(() => dayIn(fields, /^期限/)).toBe('R8/12/28');
  await fields.getByRole('combobox', { name: /^代理の人/ }).fill('財政');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(fields.getByRole('combobox')).toHaveValue('佐々木 大輔 <sasaki@example.jp>');
  await expectDialogKeepsFocus(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Components' }).waitFor();
  await expect.poll(() => dayIn(page.getByRole('region', { name: 'Fields', exact: true }), /^Due date/)).toBe('28/12/2026');
  await expectAccessible(page);
  expect(troubles).toEqual([]);
}, 90_000);

async function expectDialogKeepsFocus(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: 'ダイアログを開く' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '提出を取り下げますか' });
  await dialog.waitFor();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect(opener).toBeFocused();
}

it('leads from a screen to its part of the manual, page by role', async () => {
  const { page, troubles } = await signInAs(screen.browser, screen.program.address, WRITER);
  await page.getByRole('link', { name: 'この画面の使い方' }).click();
  await page.getByRole('heading', { level: 1, name: 'はじめに' }).waitFor();
  await expect(page).toHaveURL(/#myWork$/);
  await page.getByRole('heading', { name: 'わたしの作業' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: '使い方の目次' }).getByRole('link', { name: '調書を書く' }).click();
  await page.getByRole('heading', { level: 1, name: '調書を書く' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'はじめに' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Begin here' }).waitFor();
  expect(troubles).toEqual([]);
}, 60_000);

it('loads a sheet’s page light, and lets nothing jump', async () => {
  const { page: signedIn } = await signInAs(screen.browser, screen.program.address, WRITER);
  const href = await signedIn.getByRole('list', { name: '作業を待っている調書' }).getByRole('link').first().getAttribute('href');
  const { page } = await visit(screen.browser, screen.program.address);
  await page.context().addCookies(await signedIn.context().cookies());
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(href!, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
  const shifted = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
  // What Core Web Vitals call good.
  expect(shifted).toBeLessThan(0.1);
}, 60_000);
