import { Injectable } from '@nestjs/common';
import type { JobName } from '#libs/contract/jobs.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { listScheduledActions } from '#libs/contract/scheduled.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';

type Listed = RouteResponse<typeof listScheduledActions>;

interface ListedRow {
  readonly id: string;
  readonly job: string;
  readonly summary: Listed['actions'][number]['summary'];
  readonly dueAt: Date;
  readonly status: Listed['actions'][number]['status'];
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly settledAt: Date | null;
  readonly refusals: Listed['actions'][number]['refusals'] | null;
}

/** This one has changed something already, which is taken back with it elsewhere. */
const LEAVES_ROWS: JobName = 'applyReorganisation';

const SETTLED_SHOWN = 50;

/** Who administers single plans sees what they have scheduled themselves; $2 is null for who administers them all. */
const SEEN = '($2::uuid IS NULL OR requested_by = $2)';

const readList = statement(
  'scheduled_list',
  `SELECT s.id, s.job, s.summary, s.due_at AS "dueAt", s.status, a.name AS "requestedBy", s.requested_at AS "requestedAt",
     s.settled_at AS "settledAt", s.refusals
   FROM (
     (SELECT * FROM scheduled_actions WHERE municipality_id = $1 AND status = 'waiting' AND ${SEEN})
     UNION ALL
     (SELECT * FROM scheduled_actions WHERE municipality_id = $1 AND status <> 'waiting' AND ${SEEN}
      ORDER BY settled_at DESC LIMIT ${SETTLED_SHOWN})) s
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = s.requested_by
   ORDER BY s.status = 'waiting' DESC, CASE s.status WHEN 'waiting' THEN s.due_at END, s.settled_at DESC, s.id`,
);
const readRequester = statement(
  'scheduled_requester',
  `SELECT requested_by AS "requestedBy", job FROM scheduled_actions WHERE municipality_id = $1 AND id = $2`,
);

/** What administrators see of the scheduled actions, and how they take one back. */
@Injectable()
export class ScheduledList {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: ScheduledActions,
    private readonly history: History,
  ) {}

  read(person: SignedIn): Promise<Listed> {
    const requestedBy = administersMunicipality(person) ? null : person.accountId;
    return this.database.transaction(person.municipalityId, async (tx) => ({
      actions: (await tx.query<ListedRow>(readList, [tx.municipalityId, requestedBy])).map((row) => ({
        ...row,
        dueAt: row.dueAt.toISOString(),
        requestedAt: row.requestedAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
        refusals: row.refusals ?? [],
      })),
    }));
  }

  /** Whoever administers one plan only takes back what they have scheduled themselves. */
  cancel(person: SignedIn, id: string): Promise<Outcome<undefined>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
      const row = await tx.one<{ requestedBy: string; job: string }>(readRequester, [tx.municipalityId, id]);
      if (!row || !(administersMunicipality(person) || row.requestedBy === person.accountId)) return NOT_FOUND;
      if (row.job === LEAVES_ROWS) return refused([{ code: 'cancelledInDepartments' }]);
      if (!(await this.actions.cancel(tx, id))) return NOT_FOUND;
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'scheduledAction', id },
        action: 'cancelScheduled',
        payload: {},
      });
      return ok(undefined);
    });
  }
}
