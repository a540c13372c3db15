/** What a run of the fault suite does. FAULTS_… of the environment change it; test/faults/run.mjs sets them. */
export interface FaultPlan {
  readonly seed: number;
  /** How many sheets are submitted. */
  readonly sheets: number;
  /** How many processes are killed with SIGKILL. */
  readonly kills: number;
  readonly publications: number;
  /** How many builds of publications a worker is killed in, while the public reads. */
  readonly buildKills: number;
  readonly backends: readonly string[];
}

export function planOf(environment: NodeJS.ProcessEnv): FaultPlan {
  const number = (name: string, otherwise: number) => Number(environment[name] ?? otherwise);
  return {
    seed: number('FAULTS_SEED', 20_200_401),
    sheets: number('FAULTS_SHEETS', 150),
    kills: number('FAULTS_KILLS', 5),
    publications: number('FAULTS_PUBLICATIONS', 3),
    buildKills: number('FAULTS_BUILD_KILLS', 3),
    backends: (environment['FAULTS_BACKENDS'] ?? 'postgres,redis').split(','),
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** In an order that the seed decides. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const rest = [...values];
  return values.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}
