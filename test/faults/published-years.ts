import { liveAddress } from '#libs/report/public-address.js';
import { runSql } from '../support/database.js';

/** A closed year as the public and the database know it. */
export interface PublishedYear {
  readonly cycleId: string;
  /** Of its live page: /arashi/closed-0/2019/ */
  readonly path: string;
}

export async function readYears(ownerUrl: string): Promise<PublishedYear[]> {
  const rows = await runSql<{ cycleId: string; municipality: string; plan: string; fiscalYearFrom: number; fiscalYearTo: number }>(
    ownerUrl,
    `SELECT c.id AS "cycleId", m.key AS municipality, p.key AS plan, c.fiscal_year_from AS "fiscalYearFrom",
       c.fiscal_year_to AS "fiscalYearTo"
     FROM cycles c JOIN plans p ON p.id = c.plan_id JOIN municipalities m ON m.id = c.municipality_id
     WHERE c.status <> 'running' ORDER BY p.key`,
  );
  return rows.map(({ cycleId, ...year }) => ({ cycleId, path: liveAddress(year) }));
}

/** What the next version will say differently from all before it, so that no two have a file of results in common. */
export async function changeResults(ownerUrl: string, { cycleId }: PublishedYear, change: number): Promise<void> {
  await runSql(
    ownerUrl,
    `UPDATE sheets SET texts = texts || jsonb_build_object('achievements', 'その' || $2), version = version + 1 WHERE cycle_id = $1`,
    [cycleId, change],
  );
}

export async function versionOf(ownerUrl: string, { cycleId }: PublishedYear): Promise<number> {
  const [cycle] = await runSql<{ version: number }>(ownerUrl, 'SELECT version FROM cycles WHERE id = $1', [cycleId]);
  return cycle!.version;
}

/** The years of which a version is being built. */
export async function readBuilding(ownerUrl: string): Promise<ReadonlySet<string>> {
  const rows = await runSql<{ cycleId: string }>(
    ownerUrl,
    `SELECT cycle_id AS "cycleId" FROM publications WHERE status = 'building'`,
  );
  return new Set(rows.map(({ cycleId }) => cycleId));
}

/** A file of a version, as the database holds it. */
export interface HeldFile {
  readonly cycleId: string;
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  /** Whether that is the checksum of its body. */
  readonly whole: boolean;
}

export function readHeldFiles(ownerUrl: string): Promise<HeldFile[]> {
  return runSql<HeldFile>(
    ownerUrl,
    `SELECT b.cycle_id AS "cycleId", b.version, a.file_name AS name, a.sha256, encode(sha256(a.body), 'hex') = a.sha256 AS whole
     FROM artefacts a JOIN publications b ON b.municipality_id = a.municipality_id AND b.id = a.publication_id
     ORDER BY b.cycle_id, b.version, a.file_name`,
  );
}
