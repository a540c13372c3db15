import { setTimeout as sleep } from 'node:timers/promises';
import type { SmtpBehaviour, TestSmtpServer } from '../support/smtp.js';
import type { People } from './people.js';
import type { FaultPlan } from './plan.js';
import { randomNumbers, shuffled } from './plan.js';
import type { Production } from './production.js';
import type { Servers } from './servers.js';
import type { World } from './world.js';

interface Scene {
  readonly servers: Servers;
  readonly production: Production;
  readonly smtp: TestSmtpServer;
  readonly people: People;
  readonly world: World;
}

type Fault = (scene: Scene, random: () => number) => Promise<void>;

const SHORTEST_MS = 200;
const LONGEST_MS = 900;
const MAIL_TROUBLE_MS = 4_000;
const STEP_MS = 50;

const kill: Fault = async ({ production }, random) => void (await production.kill(random()));
/** Until it has been felt, or a while when nobody sends anything. */
const mailServer =
  (behaviour: SmtpBehaviour): Fault =>
  async ({ smtp }) => {
    smtp.behaviour = behaviour;
    const felt = smtp.attempts + 3;
    for (let waited = 0; smtp.attempts < felt && waited < MAIL_TROUBLE_MS; waited += STEP_MS) await sleep(STEP_MS);
  };
const restartPostgres: Fault = async ({ servers: { postgres } }, random) => {
  await postgres.stop(random() < 0.5 ? 'fast' : 'immediate');
  await postgres.run();
};
const flushRedis: Fault = async ({ servers: { redis } }) => redis?.flush();
const restartRedis: Fault = async ({ servers: { redis } }) => redis?.restart();

const TROUBLES: readonly SmtpBehaviour[] = ['refuse', 'hang', 'drop', 'takeAndDrop'];
/** So many kills, and everything else breaks once. */
const ROUND = 10;

/** In the order in which the seed has them; the mail server has the last one's trouble until the next. */
function faultsOf({ kills }: FaultPlan, { redis }: Servers, random: () => number): Fault[] {
  const rounds = Array.from({ length: Math.ceil(kills / ROUND) }, () => [
    ...TROUBLES.map(mailServer),
    mailServer('accept'),
    restartPostgres,
    ...(redis ? [flushRedis, restartRedis] : []),
  ]);
  return shuffled([...Array.from({ length: kills }, () => kill), ...rounds.flat()], random);
}

/** Sheets are submitted and years published while one thing after the other breaks. Returns when everything was asked for. */
export async function storm(plan: FaultPlan, scene: Scene): Promise<void> {
  const random = randomNumbers(plan.seed);
  const faults = faultsOf(plan, scene.servers, random);
  const { sheetIds, closedCycleIds } = scene.world;
  const wishes = shuffled(
    [
      ...sheetIds.map((id) => () => scene.people.submit(id)),
      ...closedCycleIds.map((id) => () => scene.people.publish(id)),
    ],
    random,
  );
  const share = Math.ceil(wishes.length / (faults.length + 1));
  const asked: Promise<void>[] = [];
  for (const fault of [undefined, ...faults]) {
    asked.push(...wishes.splice(0, share).map((wish) => wish()));
    await sleep(SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS));
    await fault?.(scene, random);
  }
  scene.smtp.behaviour = 'accept';
  await Promise.all(asked);
}
