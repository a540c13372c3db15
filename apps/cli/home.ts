import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';

/** What a process has taken a home for: to run the program, or for a single command that is soon over. */
export type Purpose = 'program' | 'command';

export interface Holder {
  readonly pid: number;
  readonly purpose: Purpose;
}

/** The folder in which the embedded program keeps everything: NENDO_HOME, by default .nendo. */
export class Home {
  private constructor(readonly folder: string) {}

  /** Takes the folder for this process, or says who holds it. */
  static async take(folder: string, purpose: Purpose): Promise<Home | Holder> {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    // As root the database runs as another user, who must get through a private temporary folder.
    if (userInfo().uid === 0) await chmod(folder, ((await stat(folder)).mode & 0o777) | 0o011);
    const home = new Home(path.resolve(folder));
    const before = await home.pidFileContent();
    const holder = await holderIn(before);
    if (holder) return holder;
    if (before !== null) await home.clear(before);
    const own = `${home.pidFile}.${process.pid}`;
    try {
      // Linked when it is written: of two starts at the same moment one makes the file, the other finds it, and whole.
      await writeFile(own, `${process.pid}\n${purpose}\n`);
      await link(own, home.pidFile);
    } catch (cause) {
      const quicker = await holderIn(await home.pidFileContent());
      if (!quicker) throw cause;
      return quicker;
    } finally {
      await rm(own, { force: true });
    }
    return home;
  }

  async release(): Promise<void> {
    await rm(this.pidFile, { force: true });
  }

  /** Removes what a killed process left behind, unless somebody else has done so and taken the folder meanwhile. */
  private async clear(left: string): Promise<void> {
    const aside = `${this.pidFile}.${process.pid}.old`;
    try {
      await rename(this.pidFile, aside);
      if ((await readFile(aside, 'utf8')) !== left) await link(aside, this.pidFile);
    } catch {
      // Gone already.
    } finally {
      await rm(aside, { force: true });
    }
  }

  private get pidFile(): string {
    return path.join(this.folder, 'nendo.pid');
  }

  private pidFileContent(): Promise<string | null> {
    return readFile(this.pidFile, 'utf8').catch(() => null);
  }
}

/** The process that holds a folder by its pid file; null when it was killed and left the file behind. */
async function holderIn(pidFile: string | null): Promise<Holder | null> {
  const [number, purpose] = (pidFile ?? '').split('\n');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process is there, though it can't be signalled.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  // The number may belong to another program by now; where the system can tell, ask it.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const runs = command === null || command.includes('node');
  return runs ? { pid, purpose: purpose === 'command' ? 'command' : 'program' } : null;
}
