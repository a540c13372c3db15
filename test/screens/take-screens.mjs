// Pictures of every screen, at the width of a desk and of a telephone, into docs/screens: npm run screens.
// The program runs on a temporary home with the demo of five plans. axe looks at each, too: violations are printed, and
// the command then ends with 1.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { SCREENS } from './screens.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = path.join(ROOT, 'docs', 'screens');
const WIDTHS = [1280, 375];
/** Longer pages are cut off: what matters stands above. */
const MAX_HEIGHT = 2400;
const PASSWORD = 'nendo-demo';

let violated = 0;
const home = await mkdtemp(path.join(tmpdir(), 'nendo-screens-'));
const program = spawn(process.execPath, ['dist/apps/cli/main.js', 'start'], {
  cwd: ROOT,
  env: { ...process.env, NENDO_HOME: home, PORT: String(await freePort()), NENDO_DEMO: 'on' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => program.once('exit', resolve));
try {
  const address = await addressOf(program);
  for (const { open } of SCREENS) if (typeof open === 'string') await untilServed(new URL(open, address));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const screen of SCREENS) await takeScreen(browser, address, screen);
  await browser.close();
  await writeFile(path.join(FOLDER, 'README.md'), pageOf(SCREENS));
} finally {
  program.kill('SIGTERM');
  await ended;
  await rm(home, { recursive: true, force: true });
}
if (violated > 0) process.exitCode = 1;

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
      const ready = /Nendo is ready: (\S+)/.exec(printed);
      if (ready) resolve(ready[1]);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
}

/** The demo's years are published once it runs. */
async function untilServed(url) {
  const end = Date.now() + 120_000;
  while (!(await fetch(url)).ok) {
    if (Date.now() > end) throw new Error(`${url} is not served`);
    await setTimeout(500);
  }
}

async function takeScreen(browser, baseURL, { name, as, open, locale = 'ja' }) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ baseURL, viewport: { width, height: 900 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.addInitScript((chosen) => localStorage.setItem('nendo.locale', chosen), locale);
    if (as) await page.request.post('/api/session', { data: { email: as, password: PASSWORD } });
    const read = async (address) => (await page.request.get(`/api${address}`)).json();
    await page.goto(typeof open === 'string' ? open : await open(read), { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: path.join(FOLDER, `${name}-${width}.jpg`),
      type: 'jpeg',
      quality: 60,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT) },
    });
    await lookForViolations(page, `${name} at ${width}`);
    await context.close();
  }
  process.stdout.write(`${name}\n`);
}

async function lookForViolations(page, where) {
  const { violations } = await new AxeBuilder({ page })
    // Not into frames: a mail's sample is shut off from its page.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  violated += violations.length;
  for (const { id, nodes } of violations) process.stdout.write(`${where}: ${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}\n`);
}

function pageOf(screens) {
  const rows = screens.map(({ name, title }) => `| ${title} | [1280](${name}-1280.jpg) | [375](${name}-375.jpg) |`);
  return ['# Screens', '', 'Made by `npm run screens`, from the demo.', '', '| screen | desk | telephone |', '|---|---|---|', ...rows, ''].join('\n');
}
