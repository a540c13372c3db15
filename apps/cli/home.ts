import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';

/** The folder in which the embedded program keeps everything: NENDO_HOME, by default .nendo. */
export class Home {
  private constructor(readonly folder: string) {}

  /** Takes the folder for this process. Refused while another program runs on it. */
  static async take(folder: string): Promise<Home> {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    // As root the database runs as another user, who must get through a private temporary folder.
    if (userInfo().uid === 0) await chmod(folder, ((await stat(folder)).mode & 0o777) | 0o011);
    const home = new Home(path.resolve(folder));
    if ((await home.runningProcess()) === null) await home.release();
    try {
      // wx: of two starts at the same moment one makes the file, the other finds it.
      await writeFile(home.pidFile, String(process.pid), { flag: 'wx' });
    } catch (cause) {
      const running = await home.runningProcess();
      if (running === null) throw cause;
      throw new Error(
        `Nendo is running on ${home.folder} already (process ${running}). Stop it, or set NENDO_HOME to another folder.`,
        { cause },
      );
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
  private async runningProcess(): Promise<number | null> {
    const pid = Number(await readFile(this.pidFile, 'utf8').catch(() => '0'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
    try {
      process.kill(pid, 0);
    } catch {
      return null;
    }
    // The number may belong to another program by now; where the system can tell, ask it.
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    return command === null || command.includes('node') ? pid : null;
  }
}
