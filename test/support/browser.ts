import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { expect } from './expect.js';

/** Debian's Chromium, as root and without a network of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a browser of their own. Whatever the page logs as an error fails the test that asks `troubles`. */
export interface Visitor {
  readonly page: Page;
  readonly troubles: string[];
}

export async function visit(browser: Browser, address: string): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: address, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every answer of 400 and more; the screens expect some of them.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(message.text());
  });
  return { page, troubles };
}

/** Signs in as a demo account, by typing. `lands`: the heading of where this person comes to. */
export async function signInAs(browser: Browser, address: string, email: string, lands: string | RegExp = 'わたしの作業'): Promise<Visitor> {
  const visitor = await visit(browser, address);
  const { page } = visitor;
  await page.goto('/app/sign-in');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: lands }).waitFor();
  return visitor;
}

/** What axe finds only where the page is laid out: the rest of its rules ask the document, which has no width. */
const BY_LAYOUT = ['target-size', 'scrollable-region-focusable', 'color-contrast', 'avoid-inline-spacing', 'meta-viewport'];

/** Legacy: without a page of its own to put several frames' answers together, which takes longer than the rest. */
function axeOn(page: Page): AxeBuilder {
  const hasFrames = page.frames().length > 1;
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(!hasFrames);
}

/** WCAG 2.2 AA, as far as axe can tell, at the width of a desk; what depends on the width also at that of a telephone. */
export async function expectAccessible(page: Page): Promise<void> {
  const whole = axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const layout = axeOn(page).withRules(BY_LAYOUT);
  for (const [width, axe] of [
    [1280, whole],
    [375, layout],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => ({ width, id, where: nodes.map((node) => node.html).slice(0, 3) }))).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect({ width, overflow }).toEqual({ width, overflow: 0 });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
