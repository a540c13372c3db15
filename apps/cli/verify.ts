import { History } from '#libs/features/audit/history.js';
import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import { onProgram } from './open-program.js';

/** Walks every municipality's history. Ends with exit code 1 when a link does not fit. */
export async function verify(): Promise<void> {
  await onProgram(process.env, async ({ dataSource, tenants, clock }) => {
    const history = new History(clock);
    for (const { id, key } of await dataSource.getRepository(Municipality).find({ order: { key: 'ASC' } })) {
      const result = await tenants.transaction(id, (tx) => history.verify(tx));
      const broken = result.brokenAt !== null;
      process.stdout.write(`${key}: ${result.entries} entries, ${broken ? `BROKEN at ${result.brokenAt}` : 'whole'}\n`);
      if (broken) process.exitCode = 1;
    }
  });
}
