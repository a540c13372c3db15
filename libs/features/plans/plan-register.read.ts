import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** An item as the register holds it now, with all that a sheet carries over from it. */
export interface RegisterItem {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly position: number;
  readonly section_key: string;
  readonly all_related: boolean;
  readonly texts: Record<string, string>;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly baseline: string;
    readonly target: string;
    readonly relisted: boolean;
  }[];
}

const readItems = statement(
  'register_items',
  `SELECT i.id, i.key, i.number, i.title, i.position, s.key AS section_key, i.all_related, i.texts,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) ORDER BY a.position)
               FROM assignments a JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
               WHERE a.municipality_id = i.municipality_id AND a.item_id = i.id), '[]') AS departments,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'key', n.key, 'name', n.name, 'baseline', n.baseline,
                 'target', n.target, 'relisted', x.relisted) ORDER BY x.position)
               FROM item_indicators x JOIN indicators n ON n.municipality_id = x.municipality_id AND n.id = x.indicator_id
               WHERE x.municipality_id = i.municipality_id AND x.item_id = i.id), '[]') AS indicators
   FROM items i JOIN sections s ON s.municipality_id = i.municipality_id AND s.id = i.section_id
   WHERE i.municipality_id = $1 AND i.plan_id = $2
   ORDER BY i.position, i.id`,
);

/** The plan's items in printed order. */
export function readRegister(tx: TenantTransaction, planId: string): Promise<RegisterItem[]> {
  return tx.query<RegisterItem>(readItems, [tx.municipalityId, planId]);
}

/** 関係各課: how a document says that every department takes part. */
export const ALL_DEPARTMENTS = '関係各課';

/** The departments as the document prints them, the lead first. */
export function printedDepartments(item: RegisterItem): string[] {
  const names = item.departments.map((department) => department.name);
  return item.all_related ? [...names, ALL_DEPARTMENTS] : names;
}
