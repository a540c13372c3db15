import { z } from 'zod';

const optionalUrl = z.url().optional();

/** The program's settings, all from the environment. docs/configuration.md explains each. */
const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Connection of the application role, which owns nothing. */
  DATABASE_URL: z.url(),
  /** PostgreSQL carries the queue when this is not set. */
  REDIS_URL: optionalUrl,
  /** Mails stay in the development mailbox when this is not set. */
  SMTP_URL: optionalUrl,
  MAIL_FROM: z.string().default('Nendo <nendo@localhost>'),
  /** Gets a copy of every mail that is sent by SMTP. */
  JOURNAL_ADDRESS: z.email().optional(),
  /** The mailbox of those copies. */
  JOURNAL_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  /** A copy that has not come after this time has not been sent. */
  JOURNAL_DELAY_MINUTES: z.coerce.number().int().min(1).max(24 * 60).default(15),
  /** How readers reach the site: in mails, and to decide whether cookies need https. */
  PUBLIC_URL: optionalUrl,
  /**
   * Demo mode: demo accounts are listed with their passwords, and the clock can be moved. on: five plans in different
   * stages; year: one plan, before its review is opened.
   */
  NENDO_DEMO: z.enum(['on', 'year', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** How many connections the application's pool may hold. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Prometheus reads GET /metrics here; not served at all when it is not set. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Who reads them sends it as `Authorization: Bearer …`. */
  METRICS_TOKEN: z.string().min(16).optional(),
});

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

export class Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly journalAddress: string | undefined;
  readonly journalImapUrl: string | undefined;
  readonly journalDelayMs: number;
  readonly publicUrl: string;
  /** null: no demo. */
  readonly demo: 'on' | 'year' | null;
  readonly logLevel: string;
  /** null: nobody measures. */
  readonly metrics: { readonly host: string; readonly port: number; readonly token: string | undefined } | null;

  constructor(environment: z.output<typeof environmentSchema>) {
    this.host = environment.HOST;
    this.port = environment.PORT;
    this.databaseUrl = environment.DATABASE_URL;
    this.databasePool = environment.DATABASE_POOL;
    this.redisUrl = environment.REDIS_URL;
    this.smtpUrl = environment.SMTP_URL;
    this.mailFrom = environment.MAIL_FROM;
    this.journalAddress = environment.JOURNAL_ADDRESS;
    this.journalImapUrl = environment.JOURNAL_IMAP_URL;
    this.journalDelayMs = environment.JOURNAL_DELAY_MINUTES * 60_000;
    this.publicUrl = environment.PUBLIC_URL ?? `http://${environment.HOST}:${environment.PORT}`;
    this.demo = environment.NENDO_DEMO === 'off' ? null : environment.NENDO_DEMO;
    this.logLevel = environment.LOG_LEVEL;
    if (this.journalImapUrl !== undefined && this.journalAddress === undefined) {
      throw new Error('JOURNAL_IMAP_URL is the mailbox of copies that nobody sends: set JOURNAL_ADDRESS, too.');
    }
    const { METRICS_HOST: host, METRICS_PORT: port, METRICS_TOKEN: token } = environment;
    if (port !== undefined && token === undefined && !LOOPBACK.includes(host)) {
      throw new Error(`METRICS_HOST ${host} can be reached from other machines: set METRICS_TOKEN, too.`);
    }
    this.metrics = port === undefined ? null : { host, port, token };
  }

  /** Throws an error that names every setting that is missing or wrong. */
  static fromEnvironment(environment: NodeJS.ProcessEnv): Config {
    const result = environmentSchema.safeParse(environment);
    if (!result.success) {
      const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`The environment's settings are not usable:\n  ${problems.join('\n  ')}`);
    }
    return new Config(result.data);
  }
}
