import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import type { Diagnosis, DriftCode } from '#libs/features/operations/doctor.js';
import { Doctor } from '#libs/features/operations/doctor.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { OutboxRelay } from '#libs/platform/outbox/relay.js';
import { LostJobs } from '#libs/platform/queue/lost-jobs.js';
import { QueueBackend } from '#libs/platform/queue/queue-backend.js';
import type { CommandPlatform } from './open-program.js';
import { onProgram } from './open-program.js';

export interface DoctorOptions {
  readonly repair?: boolean;
  readonly json?: boolean;
}

/** By municipality's key. */
type Findings = Readonly<Record<string, Diagnosis>>;

const SAID: Readonly<Record<DriftCode, string>> = {
  unrelayed: 'jobs that the queue has not been told of',
  lost: 'jobs that the queue has lost',
  mailWithoutJob: 'mails that no job would send',
  publicationWithoutJob: 'publications that no job would build',
  scheduledWithoutJob: 'scheduled actions that no job would do',
  jobGivenUp: 'jobs given up after their last attempt: see the job board',
  mailUncertain: 'mails that may have been sent: a person decides',
};

/** nendo doctor [--repair]: exit code 1 as long as something is found. */
export async function runDoctor({ repair = false, json = false }: DoctorOptions): Promise<void> {
  await onProgram(process.env, async (platform) => {
    const backend = new QueueBackend(platform.config, platform.logger);
    try {
      let findings = await examine(platform, backend, repair);
      if (repair && some(findings)) {
        if (!json) print(findings, 'found');
        await new OutboxRelay(
          platform.dataSource,
          platform.tenants,
          backend,
          platform.clock,
          platform.config,
          platform.logger,
        ).relayAll();
        findings = await examine(platform, backend, false);
      }
      if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
      else if (some(findings)) print(findings, repair ? 'left' : 'found');
      else process.stdout.write('Database and queue agree.\n');
      if (some(findings)) process.exitCode = 1;
    } finally {
      await backend.close();
    }
  });
}

async function examine({ dataSource, tenants, clock }: CommandPlatform, backend: QueueBackend, repair: boolean): Promise<Findings> {
  const doctor = new Doctor(new LostJobs(backend, clock), new Outbox(clock), clock);
  const findings: Record<string, Diagnosis> = {};
  for (const { id, key } of await dataSource.getRepository(Municipality).find({ order: { key: 'ASC' } })) {
    findings[key] = await tenants.transaction(id, (tx) => doctor.examine(tx, repair));
  }
  return findings;
}

function some(findings: Findings): boolean {
  return Object.values(findings).some((diagnosis) => Object.keys(diagnosis).length > 0);
}

function print(findings: Findings, verb: 'found' | 'left'): void {
  for (const [key, diagnosis] of Object.entries(findings)) {
    for (const [code, count] of Object.entries(diagnosis) as [DriftCode, number][]) {
      process.stdout.write(`${key}: ${verb} ${count} ${SAID[code]}\n`);
    }
  }
}
