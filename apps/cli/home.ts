import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
    const holder = await home.holder();
    if (holder) return holder;
    await home.release();
    try {
      // wx: of two starts at the same moment one makes the file, the other finds it.
      await writeFile(home.pidFile, `${process.pid}\n${purpose}\n`, { flag: 'wx' });
    } catch (cause) {
      const quicker = await home.holder();
      if (!quicker) throw cause;
      return quicker;
    }
    return home;
  }

  async release(): Promise<void> {
    await rm(this.pidFile, { force: true });
  }

  private get pidFile(): string {
    return path.join(this.folder, 'nendo.pid');
  }

  /** The process that holds the folder, or null when it was killed and left its pid behind. */
  private async holder(): Promise<Holder | null> {
    const [number, purpose] = (await readFile(this.pidFile, 'utf8').catch(() => '0')).split('\n');
    const pid = Number(number);
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
    try {
      process.kill(pid, 0);
    } catch {
      return null;
    }
    // The number may belong to another program by now; where the system can tell, ask it.
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    const runs = command === null || command.includes('node');
    return runs ? { pid, purpose: purpose === 'command' ? 'command' : 'program' } : null;
  }
}
