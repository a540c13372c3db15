// What `npm test` runs: plain Node without packages, because on a fresh clone there are none yet.
//   node test/run.mjs                        everything
//   node test/run.mjs unit                   one part: check, unit, integration, faults, e2e
//   node test/run.mjs integration tenancy    of a part with tests, those whose path matches
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants as modes, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';

const PARTS = ['check', 'unit', 'integration', 'faults', 'e2e'];
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CHROMIUM_ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const TIMEOUT = { unit: 10_000, integration: 60_000, faults: 120_000, e2e: 180_000 };

process.chdir(path.resolve(import.meta.dirname, '..'));
const [wanted, ...patterns] = process.argv.slice(2);
if (wanted !== undefined && !PARTS.includes(wanted)) {
  console.error(`There is no part "${wanted}". Parts: ${PARTS.join(', ')}.`);
  process.exit(2);
}
const runs = (...parts) => wanted === undefined || parts.includes(wanted);
const started = Date.now();
const totals = { passed: 0, failed: 0 };

if (modified('package-lock.json') > modified('node_modules/.package-lock.json')) {
  await step('install packages', npm(), ['ci', '--include=dev', '--no-audit', '--no-fund']);
}
if (runs('integration', 'faults', 'e2e')) await provideTools();
if (runs('check', 'integration', 'faults', 'e2e')) {
  await step('build the program', ...node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'));
  await step(
    'build the screens',
    ...node('node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'),
  );
}
if (runs('unit')) await jest('unit', '--maxWorkers=2');
// Beside the tests that wait for a database, a queue or a killed program, the checks take what these leave of the processors.
const checked = runs('check') && check();
if (runs('integration')) await jest('integration', '--maxWorkers=2');
if (runs('faults')) await jest('faults', '--maxWorkers=2');
await checked;
// Each file has a program and a browser of its own; more than two at a time keep each other waiting.
if (runs('e2e')) await jest('e2e', '--maxWorkers=2');
finish();

/** eslint takes as long as all the others. */
async function check() {
  const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  await Promise.all([
    quietly(['eslint', ...node('node_modules/eslint/bin/eslint.js', '.')]),
    quietly(
      // A registry that lacks other platforms' packages makes npm leave them out, and then `npm ci` refuses the file.
      ['package-lock.json is whole', npm(), ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']],
      ['types of the tests', ...node('node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json')],
      ['types of the screens', ...node('node_modules/typescript/bin/tsc', '-p', 'apps/web/tsconfig.json')],
      ['who imports whom', ...node(cruise, '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations', 'test')],
    ),
  ]);
}

/** Runs a command under a heading. Returns undefined, or why it failed. */
async function run(title, file, args) {
  console.log(`\n── ${title}`);
  const from = Date.now();
  const why = await ended(spawn(file, args, { stdio: 'inherit', shell: file.endsWith('.cmd') }));
  console.log(`── ${title}: ${why === undefined ? 'ok' : 'FAILED'} (${seconds(from)})`);
  return why && `${title}: ${why}`;
}

/** The first step that fails ends everything. */
async function step(title, file, args) {
  finishIf(await run(title, file, args));
}

/** Steps one after the other, beside other steps and behind them: what each of them prints comes when it has ended. */
async function quietly(...steps) {
  for (const [title, file, args] of steps) {
    const from = Date.now();
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: file.endsWith('.cmd') });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    const why = await ended(child);
    process.stdout.write(`\n── ${title}\n${Buffer.concat(output)}── ${title}: ${why === undefined ? 'ok' : 'FAILED'} (${seconds(from)})\n`);
    finishIf(why && `${title}: ${why}`);
  }
}

/** Undefined, or why a program did not end well. Whatever still runs when this program ends is ended, too. */
function ended(child) {
  const end = () => child.kill();
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (status, signal) => resolve(status === 0 ? undefined : signal ? `ended by ${signal}` : `exit code ${status}`));
  });
}

async function jest(project, ...options) {
  const directory = mkdtempSync(path.join(tmpdir(), 'nendo-results-'));
  const results = path.join(directory, 'results.json');
  const failure = await run(`${project} tests`, process.execPath, [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...patterns.flatMap((pattern) => ['--testPathPatterns', pattern]),
    ...options,
    `--testTimeout=${TIMEOUT[project]}`,
    '--json',
    `--outputFile=${results}`,
    '--selectProjects',
    project,
  ]);
  if (existsSync(results)) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    totals.passed += numPassedTests;
    // A file that could not even be loaded counts as one failure.
    totals.failed += numFailedTests + numRuntimeErrorTestSuites;
  }
  rmSync(directory, { recursive: true, force: true });
  finishIf(failure);
}

function finishIf(failure) {
  if (failure !== undefined) finish(failure);
}

function finish(failure) {
  console.log(failure === undefined ? `\nAll well (${seconds(started)}).` : `\nFAILED (${seconds(started)}): ${failure}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(failure === undefined ? 0 : 1);
}

/** Redis and readers of PDF for the integration tests, a browser and Japanese letters for those of the screens. */
async function provideTools() {
  const needed = [
    { parts: ['integration', 'faults'], name: 'redis-server', packages: ['redis-server'], found: () => onPath('redis-server') },
    { parts: ['integration'], name: 'pdfinfo and pdftotext', packages: ['poppler-utils'], found: () => onPath('pdfinfo') },
    { parts: ['e2e'], name: 'Chromium', packages: ['chromium'], found: chromium },
    { parts: ['e2e'], name: 'a Japanese font', packages: ['fontconfig', 'fonts-morisawa-bizud-gothic'], found: japaneseFont },
  ];
  const missing = () => needed.filter(({ parts, found }) => runs(...parts) && found() === undefined);
  const before = missing();
  if (before.length > 0) {
    const packages = before.flatMap((tool) => tool.packages);
    const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) {
      finish(`missing: ${before.map((tool) => tool.name).join(', ')}. On Debian or Ubuntu: sudo ${install}`);
    }
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    await step('refresh the list of system packages', 'apt-get', ['update', '-q']);
    await step(`install ${packages.join(', ')}`, 'apt-get', install.split(' ').slice(1));
    const still = missing();
    if (still.length > 0) finish(`installed, and still missing: ${still.map((tool) => tool.name).join(', ')}`);
  }
  const browser = chromium();
  if (browser !== undefined) process.env.CHROMIUM_PATH = browser;
}

function chromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...CHROMIUM.map(onPath), CHROMIUM_ON_MAC];
  return candidates.find((file) => file !== undefined && existsSync(file));
}

/** Other systems than Linux bring one along. */
function japaneseFont() {
  if (process.platform !== 'linux') return 'the system’s own';
  return spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.split('\n')[0] || undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find(executable);
}

function executable(file) {
  try {
    accessSync(file, modes.X_OK);
    return true;
  } catch {
    return false;
  }
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function node(...args) {
  return [process.execPath, args];
}

function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
