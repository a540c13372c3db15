import { escalatesTo } from '#libs/domain/mail/escalation.js';
import type { MailSubject, PlannedMail } from '#libs/domain/mail/mail-calendar.js';
import type { Route } from '#libs/domain/review/route.js';
import { stepOf } from '#libs/domain/review/route.js';
import type { Role } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Plan } from '../plans/plan.entity.js';
import { notAway } from './not-away.js';

/** How many people a planned mail goes to at most, with the names of the first ones. */
export interface PlannedRecipients {
  readonly people: number;
  readonly names: string[];
}

/** Those who hold a role: everywhere, or in the lead departments. */
interface Audience {
  readonly role: Role;
  readonly everywhere: boolean;
  /** Only where one of the lead departments has no head. */
  readonly unheaded: boolean;
}

/** The same question as that of the mails' own recipients, for sheets that are not there yet. */
const readRecipients = statement(
  'mail_planned_recipients',
  `SELECT w.mail, count(*)::int AS people, (array_agg(w.name ORDER BY w.email))[1:3] AS names
   FROM (
     SELECT DISTINCT r.mail, a.id, a.name, a.email
     FROM jsonb_to_recordset($2::jsonb)
       AS r (mail int, day date, role text, everywhere boolean, unheaded boolean, digest boolean)
     CROSS JOIN LATERAL grants_on(r.day) g
     JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id
     WHERE g.municipality_id = $1 AND g.role = r.role AND (g.plan_id IS NULL OR g.plan_id = $3)
       AND (a.digests OR NOT r.digest)
       AND (r.everywhere OR g.department_id = ANY ($4::uuid[]))
       AND (NOT r.unheaded OR EXISTS (SELECT FROM unnest($4::uuid[]) AS lead (id) WHERE NOT EXISTS (
         SELECT FROM grants_on(r.day) h
         WHERE h.municipality_id = $1 AND h.role = 'departmentHead' AND h.department_id = lead.id
           AND (h.plan_id IS NULL OR h.plan_id = $3))))
       AND ${notAway('r.day')}) w
   GROUP BY w.mail`,
);

/** For each of the mails, who would get it: by the roles, terms and deputies of its day. `leads`: the sheets' lead departments. */
export async function readPlannedRecipients(
  tx: TenantTransaction,
  plan: Pick<Plan, 'id' | 'route'>,
  mails: readonly PlannedMail[],
  leads: readonly string[],
): Promise<PlannedRecipients[]> {
  const wanted = mails.flatMap(({ on, kind, subjects }, mail) =>
    subjects.flatMap((subject) => {
      // Nobody can decline what has stayed overdue with those that they answer for.
      const digest = kind === 'reminderDigest' && subject.when !== 'escalated';
      return audiencesOf(subject, plan.route).map((audience) => ({ mail, day: on, digest, ...audience }));
    }),
  );
  const rows = await tx.query<PlannedRecipients & { readonly mail: number }>(readRecipients, [
    tx.municipalityId,
    JSON.stringify(wanted),
    plan.id,
    leads,
  ]);
  const found = new Map(rows.map(({ mail, people, names }) => [mail, { people, names }]));
  return mails.map((_, mail) => found.get(mail) ?? { people: 0, names: [] });
}

const DIVISION: Audience = { role: 'division', everywhere: true, unheaded: false };

function audiencesOf({ stage, when }: MailSubject, route: Route): Audience[] {
  const { actor } = stepOf(route, stage)!;
  if (when === 'closed') return [DIVISION];
  if (when !== 'escalated') return [{ role: actor.role, everywhere: actor.scope === 'plan', unheaded: false }];
  const above = escalatesTo(actor);
  if (above === 'departmentHead') {
    return [{ role: above, everywhere: false, unheaded: false }, { ...DIVISION, unheaded: true }];
  }
  return above === null ? [] : [DIVISION];
}
