import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import { Plan } from '#libs/features/plans/plan.entity.js';
import type { CommandPlatform } from './open-program.js';

export interface PlanOptions {
  readonly municipality?: string;
  readonly plan?: string;
}

/** The plan that a command names by the keys of its municipality and its own. Otherwise an error that lists what there is. */
export async function findPlan({ dataSource, tenants }: CommandPlatform, options: PlanOptions): Promise<Plan> {
  const municipalities = await dataSource.getRepository(Municipality).find({ order: { key: 'ASC' } });
  const municipality = municipalities.find(({ key }) => key === options.municipality);
  if (!municipality) throw unknown('municipality', options.municipality, municipalities.map(({ key }) => key));
  const { id: municipalityId } = municipality;
  const plans = await tenants.transaction(municipalityId, (tx) =>
    tx.manager.find(Plan, { where: { municipalityId }, order: { key: 'ASC' } }),
  );
  const plan = plans.find(({ key }) => key === options.plan);
  if (!plan) throw unknown('plan', options.plan, plans.map(({ key }) => key));
  return plan;
}

/** What was asked for, and what there is to ask for. */
export function unknown(option: string, given: string | undefined, known: readonly string[]): Error {
  const asked = given === undefined ? `Say which ${option}: --${option} <${option}>.` : `There is no ${option} ${given}.`;
  return new Error(`${asked} ${known.length === 0 ? 'There are none.' : `There is: ${known.join(', ')}.`}`);
}
