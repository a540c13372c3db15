import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { readPeopleTemplate } from '#libs/contract/people.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { writeWorkbook } from '#libs/platform/archive/workbook.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import type { Register } from './check-people.js';
import { COLUMN, ROLE_WORDS } from './people-table.js';
import { readRegister } from './register-of-people.js';

type Template = RouteResponse<typeof readPeopleTemplate>;
type Format = 'csv' | 'xlsx';

const HEADING = Object.values(COLUMN);
const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** An empty table to fill in; the workbook has a second sheet with the words that may be chosen. */
@Injectable()
export class PeopleTemplate {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async read(person: SignedIn, format: Format): Promise<Outcome<Template>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    const register = await this.database.transaction(person.municipalityId, (tx) => readRegister(tx, this.clock.today()));
    const bytes = format === 'csv' ? csv() : await workbook(register);
    return ok({ fileName: `職員一覧.${format}`, mediaType: MEDIA_TYPES[format], content: Buffer.from(bytes).toString('base64') });
  }
}

/** With the mark by which Excel knows that a file is UTF-8. */
function csv(): Uint8Array {
  return Buffer.from(stringify([HEADING], { bom: true, record_delimiter: '\r\n' }), 'utf8');
}

function workbook({ departments, plans }: Register): Promise<Uint8Array> {
  const words = [departments.map(({ name }) => name), ROLE_WORDS, plans.map(({ name }) => name)];
  const rows = Array.from({ length: Math.max(...words.map((list) => list.length)) }, (_, row) => words.map((list) => list[row] ?? ''));
  return writeWorkbook([
    { name: '職員', rows: [HEADING] },
    { name: '選べる言葉', rows: [[COLUMN.department, COLUMN.role, `${COLUMN.plan}(空欄はすべての計画)`], ...rows] },
  ]);
}
