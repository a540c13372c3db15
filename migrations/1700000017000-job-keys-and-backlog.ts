import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs asked for twice are run once; what was done long ago is trimmed; the backlog can be counted for /metrics. */
export class JobKeysAndBacklog1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: asked for by an earlier version of the program.
      ALTER TABLE outbox ADD job_key text;
      CREATE INDEX outbox_same ON outbox (municipality_id, job, job_key) WHERE done_at IS NULL;
      CREATE INDEX outbox_done ON outbox (municipality_id, done_at) WHERE done_at IS NOT NULL;

      GRANT SELECT (id, key) ON municipalities TO nendo_directory;
      GRANT SELECT (created_at, done_at, failed_at) ON outbox TO nendo_directory;
      GRANT SELECT (municipality_id, status) ON mails TO nendo_directory;
      GRANT SELECT (municipality_id, status, due_at) ON scheduled_actions TO nendo_directory;
      CREATE POLICY directory ON mails FOR SELECT TO nendo_directory USING (true);
      CREATE POLICY directory ON scheduled_actions FOR SELECT TO nendo_directory USING (true);

      -- How much waits in each municipality at a moment: numbers and nothing else.
      CREATE FUNCTION directory.backlog(at timestamptz)
        RETURNS TABLE (municipality text, measure text, state text, value double precision)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$
          SELECT m.key, counted.measure, counted.state, counted.value
          FROM municipalities m
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE failed_at IS NULL) AS open,
              count(*) FILTER (WHERE relayed_at IS NULL) AS unrelayed,
              count(*) FILTER (WHERE failed_at IS NULL AND created_at < at - interval '5 minutes') AS overdue,
              count(*) FILTER (WHERE failed_at IS NOT NULL) AS exhausted,
              COALESCE(extract(epoch FROM at - min(created_at) FILTER (WHERE failed_at IS NULL)), 0) AS oldest
            FROM outbox WHERE municipality_id = m.id AND done_at IS NULL
          ) jobs
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting, count(*) FILTER (WHERE status = 'sending') AS sending,
              count(*) FILTER (WHERE status = 'failed') AS failed, count(*) FILTER (WHERE status = 'uncertain') AS uncertain
            FROM mails WHERE municipality_id = m.id AND status <> 'sent'
          ) unsent
          CROSS JOIN LATERAL (
            SELECT count(*) AS overdue FROM scheduled_actions
            WHERE municipality_id = m.id AND status = 'waiting' AND due_at < at - interval '5 minutes'
          ) scheduled
          CROSS JOIN LATERAL (VALUES
            ('jobs', 'open', jobs.open), ('jobs', 'unrelayed', jobs.unrelayed), ('jobs', 'overdue', jobs.overdue),
            ('jobs', 'exhausted', jobs.exhausted), ('oldestJob', '', jobs.oldest),
            ('mails', 'waiting', unsent.waiting), ('mails', 'sending', unsent.sending), ('mails', 'failed', unsent.failed),
            ('mails', 'uncertain', unsent.uncertain), ('scheduled', 'overdue', scheduled.overdue)
          ) AS counted (measure, state, value)
        $$;
      REVOKE ALL ON FUNCTION directory.backlog(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION directory.backlog(timestamptz) TO nendo_app;
      GRANT nendo_directory TO CURRENT_USER;
      ALTER FUNCTION directory.backlog(timestamptz) OWNER TO nendo_directory;
      REVOKE nendo_directory FROM CURRENT_USER;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION directory.backlog(timestamptz);
      DROP POLICY directory ON scheduled_actions;
      DROP POLICY directory ON mails;
      REVOKE SELECT (municipality_id, status, due_at) ON scheduled_actions FROM nendo_directory;
      REVOKE SELECT (municipality_id, status) ON mails FROM nendo_directory;
      REVOKE SELECT (created_at, done_at, failed_at) ON outbox FROM nendo_directory;
      REVOKE SELECT (id, key) ON municipalities FROM nendo_directory;
      DROP INDEX outbox_done, outbox_same;
      ALTER TABLE outbox DROP job_key;
    `);
  }
}
