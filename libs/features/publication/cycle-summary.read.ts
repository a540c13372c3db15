import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import type { Report } from '#libs/report/report.js';
import { readFrozenCycle } from './frozen-cycle.read.js';
import { PREVIEWED } from './previewed.js';

/** A cycle as it stands, with the report's own figures, for the staff: also where the grades are not published. */
export async function readCycleSummary(
  tx: TenantTransaction,
  cycleId: string,
): Promise<{ readonly cycle: FrozenCycle; readonly report: Report } | undefined> {
  const cycle = await readFrozenCycle(tx, cycleId, PREVIEWED);
  if (!cycle) return undefined;
  const fields = cycle.template.fields.map((field) => (field.kind === 'grade' ? { ...field, public: true } : field));
  return { cycle, report: buildReport({ ...cycle, template: { ...cycle.template, fields } }) };
}
