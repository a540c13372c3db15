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

const kill: Fault = async ({ production }, random) => void (await production.kill(random()));
const mailServer =
  (behaviour: SmtpBehaviour): Fault =>
  async ({ smtp }) => {
    smtp.behaviour = behaviour;
  };
const restartPostgres: Fault = async ({ servers: { postgres } }) => {
  await postgres.stop();
  await postgres.run();
};
const flushRedis: Fault = async ({ servers: { redis } }) => redis?.flush();
const restartRedis: Fault = async ({ servers: { redis } }) => redis?.restart();

/** In the order in which the seed has them; the mail server is well again in between. */
function faultsOf({ kills }: FaultPlan, { redis }: Servers, random: () => number): Fault[] {
  const troubles: SmtpBehaviour[] = ['refuse', 'hang', 'drop', 'takeAndDrop'];
  const faults: Fault[] = [
    ...Array.from({ length: kills }, () => kill),
    ...troubles.flatMap((trouble) => [mailServer(trouble), mailServer('accept')]),
    restartPostgres,
    ...(redis ? [flushRedis, restartRedis] : []),
  ];
  return shuffled(faults, random);
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
