import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** A publication as its build finds it. */
export interface PublicationState {
  readonly cycleId: string;
  readonly version: number;
  readonly status: 'building' | 'built' | 'failed';
  readonly note: string;
  readonly requestedAt: Date;
  readonly replaces: number | null;
  /** report.json of the version that it replaces. */
  readonly replaced: Buffer | null;
}

const COLUMNS = `b.cycle_id AS "cycleId", b.version, b.status, b.note, b.requested_at AS "requestedAt", b.replaces`;

const readState = statement(
  'publication_state',
  `SELECT ${COLUMNS},
     (SELECT f.body FROM publications o
      JOIN artefacts f ON f.municipality_id = o.municipality_id AND f.publication_id = o.id AND f.format = 'json'
      WHERE o.municipality_id = b.municipality_id AND o.cycle_id = b.cycle_id AND o.version = b.replaces) AS replaced
   FROM publications b WHERE b.municipality_id = $1 AND b.id = $2`,
);
const lockState = statement(
  'publication_state_lock',
  `SELECT ${COLUMNS} FROM publications b WHERE b.municipality_id = $1 AND b.id = $2 FOR UPDATE`,
);

export function readPublicationState(tx: TenantTransaction, publicationId: string): Promise<PublicationState | undefined> {
  return tx.one<PublicationState>(readState, [tx.municipalityId, publicationId]);
}

/** Locked until the transaction ends. */
export function lockPublicationState(
  tx: TenantTransaction,
  publicationId: string,
): Promise<Omit<PublicationState, 'replaced'> | undefined> {
  return tx.one<Omit<PublicationState, 'replaced'>>(lockState, [tx.municipalityId, publicationId]);
}
