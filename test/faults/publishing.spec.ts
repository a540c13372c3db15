import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSql } from '../support/database.js';
import { TestSmtpServer } from '../support/smtp.js';
import { eventually } from '../support/wait.js';
import type { Aftermath } from './aftermath.js';
import { nendo, settle } from './aftermath.js';
import { judge } from './one-version.js';
import type { Judgement } from './one-version.js';
import { People } from './people.js';
import { planOf, randomNumbers } from './plan.js';
import { Production } from './production.js';
import type { HeldFile, PublishedYear } from './published-years.js';
import { changeResults, readBuilding, readHeldFiles, readYears, versionOf } from './published-years.js';
import { Readers } from './readers.js';
import type { Servers } from './servers.js';
import { startServers } from './servers.js';
import { makeWorld } from './world.js';

const PLAN = planOf(process.env);
/** A killed build is taken over after 30 to 45 seconds: meanwhile the others' turn comes. */
const YEARS = Math.min(12, PLAN.buildKills);
const SHEETS_EACH = 12;
const READERS = 2;
/** Kills come until this much later than a build ends that nobody disturbs, and so in every part of it. */
const KILL_WINDOW = 1.2;
const PATIENCE_SECONDS = 240;

let servers: Servers;
let settings: NodeJS.ProcessEnv;
let production: Production;
let readers: Readers;
let aftermath: Aftermath;
let held: readonly HeldFile[];
let judgement: Judgement;
let unfinished = 0;
let asked = 0;
const stops: (() => Promise<void>)[] = [];

const rows = <Row extends object>(sql: string) => runSql<Row>(servers.ownerUrl, sql);

beforeAll(async () => {
  servers = await startServers(PLAN.backends[0]!);
  stops.unshift(() => servers.stop());
  const smtp = await TestSmtpServer.start();
  stops.unshift(() => smtp.stop());
  settings = {
    DATABASE_URL: servers.applicationUrl,
    SMTP_URL: smtp.url,
    ...(servers.redis ? { REDIS_URL: servers.redis.url } : {}),
  };
  const world = await makeWorld(servers, { sheets: 0, publications: YEARS }, SHEETS_EACH);
  production = new Production(settings, { api: 2, worker: 1 });
  stops.unshift(() => production.stop());
  await production.start();
  const people = new People(production.addresses, world);
  const years = await readYears(servers.ownerUrl);
  const random = randomNumbers(PLAN.seed);
  const started = Date.now();

  for (const year of years) await publishUndisturbed(year, people);
  readers = new Readers(production.addresses, years, random);
  readers.start(READERS);
  stops.unshift(() => readers.stop());
  const duration = await publishUndisturbed(years[0]!, people);
  for (let kill = 0; kill < PLAN.buildKills; kill += 1) await killInABuild(await idleYear(years, kill), people, random() * duration * KILL_WINDOW);
  aftermath = await settle(settings, servers, smtp, people);
  await readers.stop();

  held = await readHeldFiles(servers.ownerUrl);
  judgement = judge(readers.readings, held);
  process.stdout.write(`${JSON.stringify(figures(Math.round((Date.now() - started) / 1_000), duration))}\n`);
}, 60 * 60_000);

afterAll(async () => {
  for (const stop of stops) await stop();
}, 120_000);

/** Answers how long it took from asking to reading, in milliseconds. */
async function publishUndisturbed(year: PublishedYear, people: People): Promise<number> {
  const from = Date.now();
  await publish(year, people);
  const isBuilt = async () => !(await readBuilding(servers.ownerUrl)).has(year.cycleId);
  await eventually('a build that nobody disturbs', isBuilt, PATIENCE_SECONDS);
  return Date.now() - from;
}

async function publish(year: PublishedYear, people: People): Promise<void> {
  asked += 1;
  await changeResults(servers.ownerUrl, year, asked);
  await people.publish(year.cycleId, await versionOf(servers.ownerUrl, year));
}

/** The next year, in turn, of which nothing is being built. */
function idleYear(years: readonly PublishedYear[], turn: number): Promise<PublishedYear> {
  const inTurn = years.map((_, place) => years[(turn + place) % years.length]!);
  return eventually(
    'a year of which nothing is being built',
    async () => {
      const building = await readBuilding(servers.ownerUrl);
      return inTurn.find(({ cycleId }) => !building.has(cycleId));
    },
    PATIENCE_SECONDS,
  );
}

/** Its only worker dies after some milliseconds, and another one is started. */
async function killInABuild(year: PublishedYear, people: People, after: number): Promise<void> {
  readers.watched = year;
  await publish(year, people);
  await sleep(after);
  await production.kill(0, 'worker');
  if ((await readBuilding(servers.ownerUrl)).has(year.cycleId)) unfinished += 1;
  await production.allReady();
}

function figures(seconds: number, duration: number): object {
  const { inconsistent, flipsSeen, acrossAFlip } = judgement;
  return {
    publishing: PLAN.backends[0],
    seed: PLAN.seed,
    kills: production.kills,
    killsBeforeTheRelease: unfinished,
    publications: asked,
    files: held.length,
    undisturbedBuildMs: duration,
    passes: readers.passes,
    reads: readers.readings.length,
    interrupted: readers.interrupted,
    flipsSeen,
    passesAcrossAFlip: acrossAFlip,
    inconsistent: inconsistent.length,
    seconds,
    aftermath,
  };
}

describe('publications whose builds are killed while the public reads', () => {
  it('are read one version after the other, and never a mixture', () => {
    expect(judgement.inconsistent.slice(0, 5)).toEqual([]);
    expect(judgement.inconsistent).toHaveLength(0);
    // There was something to see.
    expect(judgement.flipsSeen).toBeGreaterThanOrEqual(PLAN.buildKills);
  });

  it('are all built in the end, each once and by themselves, and the newest is live', async () => {
    expect(production.kills).toBe(PLAN.buildKills);
    const published = await rows<{ versions: number; newest: number; live: number; releases: number; unfinished: number }>(
      `SELECT count(*)::int AS versions, max(version) AS newest,
         (SELECT l.version FROM cycles c JOIN publications l ON l.id = c.live_publication_id WHERE c.id = b.cycle_id) AS live,
         sum((SELECT count(*)::int FROM history_entries h WHERE h.subject_id = b.id AND h.action = 'release'))::int AS releases,
         (count(*) FILTER (WHERE status <> 'built'))::int AS unfinished
       FROM publications b GROUP BY cycle_id`,
    );
    expect(published).toHaveLength(YEARS);
    expect(published.reduce((sum, { versions }) => sum + versions, 0)).toBe(asked);
    for (const { versions, ...year } of published) {
      expect(year).toEqual({ newest: versions, live: versions, releases: versions, unfinished: 0 });
    }
  });

  it('have all their files, and those as their checksums say', async () => {
    expect(held.filter(({ whole }) => !whole)).toEqual([]);
    const names = new Map<string, string[]>();
    for (const { cycleId, version, name } of held) {
      const key = `${cycleId} ${version}`;
      names.set(key, [...(names.get(key) ?? []), name]);
    }
    expect(names.size).toBe(asked);
    // The years are alike, and so are their files.
    expect(new Set([...names.values()].map((files) => files.join(', ')))).toHaveProperty('size', 1);
  });

  it('say of themselves which version they are', async () => {
    const reports = await rows<{ version: number; said: number }>(
      `SELECT b.version, (convert_from(a.body, 'UTF8')::jsonb #>> '{release,version}')::int AS said
       FROM artefacts a JOIN publications b ON b.id = a.publication_id WHERE a.file_name = 'report.json'`,
    );
    expect(reports).toHaveLength(asked);
    expect(reports.filter(({ version, said }) => version !== said)).toEqual([]);
  });

  it('were given up by nobody, and no process ended but those that were killed', async () => {
    expect(await rows('SELECT job, attempts, last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
    expect(production.deaths).toEqual([]);
    expect(await nendo('doctor', settings)).toEqual({ code: 0, said: 'Database and queue agree.\n' });
  });
});
