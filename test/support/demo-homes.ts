import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
// As in global-setup.ts: #libs is the compiled program.
import { freePort } from '#libs/platform/embedded/free-port.js';
import { projectRoot } from '#libs/platform/config/project-root.js';

declare global {
  var nendoDemoHomes: string | undefined;
}

/** The program's home with each demo loaded, made once: every file of browser tests works on a copy (on-screen.ts). */
export default async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nendo-homes-'));
  // PostgreSQL may run as another user, who must get through to its own folder.
  await chmod(directory, 0o755);
  globalThis.nendoDemoHomes = directory;
  process.env['NENDO_DEMO_HOMES'] = directory;
  process.once('exit', () => spawn('rm', ['-rf', directory]));
  await Promise.all(['year', 'on'].map((demo) => loadDemo(path.join(directory, demo), demo)));
}

async function loadDemo(home: string, demo: string): Promise<void> {
  const program = spawn(process.execPath, [path.join(projectRoot(), 'dist/apps/cli/main.js'), 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', NENDO_HOME: home, NENDO_DEMO: demo, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  await new Promise<void>((resolve, reject) => {
    let output = '';
    program.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Nendo is ready')) resolve();
    });
    program.once('exit', (code) => reject(new Error(`the demo "${demo}" ended with ${code}:\n${output}`)));
  });
  program.kill('SIGTERM');
  await ended;
}
