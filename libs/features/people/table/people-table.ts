import { ja } from '#libs/contract/messages/ja.js';
import { MAX_PEOPLE_ROWS } from '#libs/contract/people.js';
import type { Role } from '#libs/domain/access/role.js';
import { ROLES } from '#libs/domain/access/role.js';
import type { TableRules } from '#libs/platform/tables/read-table.js';

/** The headings of a table of people. One person may stand in several rows, each with another role. */
export const COLUMN = { name: '氏名', email: 'メールアドレス', department: '所属', role: '役割', plan: '計画' } as const;

export const PEOPLE_TABLE: TableRules = {
  needed: [COLUMN.name, COLUMN.email, COLUMN.role],
  optional: [COLUMN.department, COLUMN.plan],
  maxRows: MAX_PEOPLE_ROWS,
};

/** The roles as the table names them. */
export const ROLE_WORDS: readonly string[] = ROLES.map((role) => ja.roles[role]);

/** With or without the space in 「担当課 担当者」. */
export function roleOf(word: string): Role | undefined {
  const plain = (text: string) => text.replaceAll(/\s/gu, '');
  return ROLES.find((role) => plain(ja.roles[role]) === plain(word));
}
