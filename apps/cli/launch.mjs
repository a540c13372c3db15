// What `npm start`, `npm run demo` and `npm run nendo` run: plain Node without packages, because on a fresh clone there
// are none yet. Installs what is missing, builds what has changed, then hands over to the program in this process.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Nendo needs Node 20.20 or newer; this is ${process.version}.`);
  process.exit(1);
}

if (newest(['package-lock.json']) > modified('node_modules/.package-lock.json')) {
  step('Installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
}
const SOURCES = ['apps', 'libs', 'migrations', 'tsconfig.json', 'package-lock.json'];
if (newest(SOURCES) > modified('dist/built')) {
  step('Building', process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  step('Building the screens', process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'apps/web/vite.config.ts',
    '--logLevel',
    'error',
  ]);
  writeFileSync('dist/built', '');
}

const command = process.argv.slice(2);
process.argv = [process.argv[0], path.join(root, 'dist/apps/cli/main.js'), ...(command.length > 0 ? command : ['start'])];
await import('../../dist/apps/cli/main.js');

function step(title, file, args) {
  // Not on stdout: that belongs to the command, whose output may be read by a program.
  console.error(`${title} …`);
  try {
    // Windows runs npm.cmd through a shell only.
    execFileSync(file, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: file.endsWith('.cmd') });
  } catch (error) {
    console.error(String(error.stdout ?? ''));
    console.error(`${title} failed (exit code ${error.status}).`);
    process.exit(1);
  }
}

/** Newest change below the paths, in milliseconds. */
function newest(paths) {
  return Math.max(
    0,
    ...paths.map((entry) => {
      const stat = statSync(entry);
      if (!stat.isDirectory()) return stat.mtimeMs;
      return newest(readdirSync(entry).map((name) => path.join(entry, name)));
    }),
  );
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
