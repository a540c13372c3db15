import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { end } from '../support/program.js';
import type { TestProcess } from '../support/processes.js';
import { spawnProcess } from '../support/processes.js';

interface Member {
  readonly app: 'api' | 'worker';
  readonly settings: NodeJS.ProcessEnv;
  process: TestProcess;
  /** Killed by us, so that its end is no surprise. */
  killed: boolean;
}

/** What a service manager sees to: api and worker processes, two of each unless it is told, each started again as soon as it has ended. */
export class Production {
  private readonly members: Member[] = [];
  private running = true;
  kills = 0;
  /** Ends that nobody asked for, after the process had been ready. */
  readonly deaths: string[] = [];
  addresses: readonly string[] = [];

  constructor(
    private readonly settings: NodeJS.ProcessEnv,
    private readonly counts: Readonly<Record<Member['app'], number>> = { api: 2, worker: 2 },
  ) {}

  async start(): Promise<void> {
    const ports: string[] = [];
    while (ports.length < this.counts.api) ports.push(String(await freePort()));
    this.addresses = ports.map((port) => `http://127.0.0.1:${port}`);
    for (const PORT of ports) this.add('api', { ...this.settings, PORT, LOG_LEVEL: 'warn' });
    // info: the line by which a worker says that it runs.
    for (let worker = 0; worker < this.counts.worker; worker += 1) this.add('worker', { ...this.settings, LOG_LEVEL: 'info' });
    await this.allReady();
  }

  /** `app`: one of these only. */
  async kill(chance: number, app?: Member['app']): Promise<string> {
    const members = this.members.filter((member) => app === undefined || member.app === app);
    const member = members[Math.floor(chance * members.length)]!;
    member.killed = true;
    this.kills += 1;
    await member.process.kill();
    return member.app;
  }

  async allReady(): Promise<void> {
    for (const member of this.members) while (!(await isReady(member))) await sleep(100);
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.members.map(({ process }) => end(process.child, 'SIGTERM')));
  }

  private add(app: Member['app'], settings: NodeJS.ProcessEnv): void {
    const member: Member = { app, settings, killed: false, process: spawnProcess(app, settings) };
    this.members.push(member);
    this.watch(member);
  }

  private watch(member: Member): void {
    const { process } = member;
    let ready = false;
    const asking = setInterval(() => void isReady(member).then((is) => (ready ||= is)), 500);
    process.child.once('exit', (code, signal) => {
      clearInterval(asking);
      if (!this.running) return;
      if (!member.killed && ready) this.deaths.push(`${member.app} ended with ${code ?? signal}: ${process.output().slice(-2_000)}`);
      member.killed = false;
      setTimeout(() => {
        if (!this.running) return;
        member.process = spawnProcess(member.app, member.settings);
        this.watch(member);
      }, 300);
    });
  }
}

async function isReady({ app, settings, process }: Member): Promise<boolean> {
  if (process.child.exitCode !== null || process.child.signalCode !== null) return false;
  if (app === 'worker') return process.output().includes('The worker runs');
  return fetch(`http://127.0.0.1:${settings['PORT']}/health/ready`).then(({ ok }) => ok, () => false);
}
