import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingEveryRow } from './seeing-every-row.js';
import { tenantTable } from './tenant-table.js';

/** The administrator's year: people with terms and deputies, committees, a tree of departments, what is scheduled. */
export class Administration1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['departments', 'items'], `
      -- Counts the changes of the plan's rules and of its register, so that nobody overwrites another's.
      ALTER TABLE plans ADD version integer NOT NULL DEFAULT 1;
      CREATE TRIGGER plans_version BEFORE UPDATE ON plans FOR EACH ROW EXECUTE FUNCTION next_version_only();

      -- After a reorganisation a department may bear the name of an earlier one.
      ALTER TABLE departments
        ADD parent_id uuid,
        DROP CONSTRAINT departments_municipality_id_name_key,
        ADD CONSTRAINT departments_name UNIQUE NULLS NOT DISTINCT (municipality_id, name, since),
        ADD FOREIGN KEY (municipality_id, parent_id) REFERENCES departments (municipality_id, id);

      -- The item that this one was split from.
      ALTER TABLE items
        ADD split_from uuid,
        ADD FOREIGN KEY (municipality_id, split_from) REFERENCES items (municipality_id, id);

      -- This sheet's own due dates by stage, where they were extended; the cycle's hold for the others.
      ALTER TABLE sheets ADD due_dates jsonb NOT NULL DEFAULT '{}';
      -- A due date is not written in the sheet: extending it turns away nobody who is writing.
      DROP TRIGGER sheets_version ON sheets;
      CREATE TRIGGER sheets_version BEFORE UPDATE ON sheets FOR EACH ROW
        WHEN (OLD.due_dates = NEW.due_dates OR OLD.version <> NEW.version) EXECUTE FUNCTION next_version_only();

      -- Null: invited, and no password chosen yet.
      ALTER TABLE accounts ALTER password_hash DROP NOT NULL;
    `);
    await tenantTable(runner, 'committees', `
      id uuid NOT NULL,
      name text NOT NULL,
      role text NOT NULL CHECK (role IN ('headquarters', 'citizenCommittee')),
      -- Null: for every plan.
      plan_id uuid,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, name),
      FOREIGN KEY (municipality_id, plan_id) REFERENCES plans (municipality_id, id)
    `);
    await seeingEveryRow(runner, ['role_grants'], `
      ALTER TABLE role_grants
        ADD committee_id uuid,
        -- First and last day on which the role counts; null: open.
        ADD valid_from date,
        ADD valid_to date,
        ADD CHECK (valid_to >= valid_from),
        ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committees (municipality_id, id),
        DROP CONSTRAINT role_grants_municipality_id_account_id_role_department_id_p_key,
        ADD CONSTRAINT role_grants_once UNIQUE NULLS NOT DISTINCT
          (municipality_id, account_id, role, department_id, plan_id, committee_id, valid_from);
      CREATE INDEX role_grants_committee ON role_grants (municipality_id, committee_id);
    `);
    await tenantTable(runner, 'absences', `
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      deputy_id uuid NOT NULL,
      from_on date NOT NULL,
      to_on date NOT NULL CHECK (to_on >= from_on),
      PRIMARY KEY (municipality_id, id),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, deputy_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE
    `);
    await tenantTable(runner, 'invitations', `
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      invited_by uuid NOT NULL,
      -- Null until the mail is written: nothing but the mail holds the token.
      token_hash bytea,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (municipality_id, id),
      UNIQUE (municipality_id, token_hash),
      FOREIGN KEY (municipality_id, account_id) REFERENCES accounts (municipality_id, id) ON DELETE CASCADE,
      FOREIGN KEY (municipality_id, invited_by) REFERENCES accounts (municipality_id, id)
    `);
    await tenantTable(runner, 'scheduled_actions', `
      id uuid NOT NULL,
      -- The job that does it when its time has come.
      job text NOT NULL,
      payload jsonb NOT NULL,
      -- What it is, for those who look at the list: LocalizedText.
      summary jsonb NOT NULL,
      due_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('waiting', 'done', 'failed', 'cancelled')),
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL,
      asked_at timestamptz,
      settled_at timestamptz,
      -- Why it failed: refusals of the contract.
      refusals jsonb,
      PRIMARY KEY (municipality_id, id),
      FOREIGN KEY (municipality_id, requested_by) REFERENCES accounts (municipality_id, id)
    `);
    await runner.query(`
      CREATE INDEX absences_account ON absences (municipality_id, account_id, to_on);
      CREATE INDEX absences_deputy ON absences (municipality_id, deputy_id, to_on);
      CREATE INDEX invitations_account ON invitations (municipality_id, account_id);
      CREATE INDEX scheduled_actions_waiting ON scheduled_actions (municipality_id, due_at) WHERE status = 'waiting';
      CREATE INDEX scheduled_actions_list ON scheduled_actions (municipality_id, status, due_at);

      -- The roles that count on a day: those in their term of active accounts, and for a deputy (代理) those of the
      -- absent. Every statement that asks who may act reads this.
      CREATE FUNCTION grants_on(day date)
        RETURNS TABLE (municipality_id uuid, account_id uuid, role text, department_id uuid, plan_id uuid, on_behalf_of uuid)
        LANGUAGE sql STABLE AS $$
          SELECT g.municipality_id, g.account_id, g.role, g.department_id, g.plan_id, NULL::uuid
          FROM role_grants g
          JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active
          WHERE COALESCE(g.valid_from <= day, true) AND COALESCE(g.valid_to >= day, true)
          UNION ALL
          SELECT g.municipality_id, b.deputy_id, g.role, g.department_id, g.plan_id, g.account_id
          FROM absences b
          JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.account_id AND a.active
          JOIN accounts deputy ON deputy.municipality_id = b.municipality_id AND deputy.id = b.deputy_id AND deputy.active
          JOIN role_grants g ON g.municipality_id = b.municipality_id AND g.account_id = b.account_id
          WHERE b.from_on <= day AND b.to_on >= day
            AND COALESCE(g.valid_from <= day, true) AND COALESCE(g.valid_to >= day, true)
        $$;
      GRANT EXECUTE ON FUNCTION grants_on(date) TO nendo_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await seeingEveryRow(runner, ['role_grants', 'accounts', 'departments'], `
      DROP FUNCTION grants_on(date);
      DROP TABLE scheduled_actions, invitations, absences;
      DELETE FROM role_grants WHERE committee_id IS NOT NULL OR valid_from IS NOT NULL OR valid_to IS NOT NULL;
      ALTER TABLE role_grants
        DROP CONSTRAINT role_grants_once,
        DROP committee_id, DROP valid_from, DROP valid_to,
        ADD UNIQUE NULLS NOT DISTINCT (municipality_id, account_id, role, department_id, plan_id);
      DROP TABLE committees;
      UPDATE accounts SET password_hash = '' WHERE password_hash IS NULL;
      ALTER TABLE accounts ALTER password_hash SET NOT NULL;
      DROP TRIGGER sheets_version ON sheets;
      ALTER TABLE sheets DROP due_dates;
      CREATE TRIGGER sheets_version BEFORE UPDATE ON sheets FOR EACH ROW EXECUTE FUNCTION next_version_only();
      ALTER TABLE items DROP split_from;
      -- One department a name again: the later ones are told apart by their first year.
      ALTER TABLE departments DROP parent_id, DROP CONSTRAINT departments_name;
      UPDATE departments d SET name = d.name || ' (' || d.since || ')'
        WHERE EXISTS (SELECT FROM departments o WHERE o.municipality_id = d.municipality_id AND o.name = d.name
                      AND COALESCE(o.since, 0) < COALESCE(d.since, 0));
      ALTER TABLE departments ADD UNIQUE (municipality_id, name);
      DROP TRIGGER plans_version ON plans;
      ALTER TABLE plans DROP version;
    `);
  }
}
