import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { CycleStatus } from '../cycles/cycle.entity.js';

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

export interface LockedPublication extends Omit<PublicationState, 'replaced'> {
  readonly cycleStatus: CycleStatus;
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
  `SELECT ${COLUMNS}, c.status AS "cycleStatus" FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   WHERE b.municipality_id = $1 AND b.id = $2 FOR UPDATE OF c, b`,
);

export function readPublicationState(tx: TenantTransaction, publicationId: string): Promise<PublicationState | undefined> {
  return tx.one<PublicationState>(readState, [tx.municipalityId, publicationId]);
}

/** Locked until the transaction ends; its cycle before it, as by those who ask for it or withdraw it. */
export function lockPublicationState(tx: TenantTransaction, publicationId: string): Promise<LockedPublication | undefined> {
  return tx.one<LockedPublication>(lockState, [tx.municipalityId, publicationId]);
}
