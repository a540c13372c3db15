import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { passwordMatches, pretendToCheck } from './password.js';
import { Sessions } from './sessions.js';

/** After this many wrong passwords in a row an account rests for a while. */
const MAX_FAILURES = 10;
const REST_MINUTES = 15;

export type SignInResult =
  | { readonly outcome: 'signedIn'; readonly cookie: string }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'tooManyAttempts' };

interface CredentialRow {
  readonly id: string;
  readonly password_hash: string | null;
  readonly failed_sign_ins: number;
  readonly last_failed_at: Date | null;
}

const readCredential = statement(
  'credential_read',
  `SELECT a.id, a.password_hash, a.failed_sign_ins, a.last_failed_at
   FROM accounts a JOIN municipalities m ON m.id = a.municipality_id
   WHERE a.municipality_id = $1 AND a.email = $2 AND a.active AND ($3::text IS NULL OR m.key = $3)`,
);
const noteFailure = statement(
  'credential_failure',
  `UPDATE accounts SET failed_sign_ins = failed_sign_ins + 1, last_failed_at = $3 WHERE municipality_id = $1 AND id = $2`,
);
const clearFailures = statement(
  'credential_success',
  `UPDATE accounts SET failed_sign_ins = 0, last_failed_at = NULL WHERE municipality_id = $1 AND id = $2`,
);

@Injectable()
export class SignIn {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async attempt(email: string, password: string, municipality: string | null): Promise<SignInResult> {
    const address = email.trim().toLowerCase();
    const found: { id: string }[] = await this.source.query(
      'SELECT directory.municipalities_of_email($1) AS id',
      [address],
    );
    let result: SignInResult = { outcome: 'failed' };
    if (password === DEMO_PASSWORD && !this.config.demo) return result;
    if (found.length === 0) await pretendToCheck(password);
    for (const { id } of found) {
      const here = await this.attemptIn(id, address, password, municipality);
      if (here.outcome === 'signedIn') return here;
      if (here.outcome === 'tooManyAttempts') result = here;
    }
    return result;
  }

  /** The password is checked between two transactions: it takes its time, and must hold no connection meanwhile. */
  private async attemptIn(
    municipalityId: string,
    email: string,
    password: string,
    municipality: string | null,
  ): Promise<SignInResult> {
    const account = await this.database.transaction(municipalityId, (tx) =>
      tx.one<CredentialRow>(readCredential, [municipalityId, email, municipality]),
    );
    // Invited people have no password yet.
    if (account === undefined || account.password_hash === null) {
      await pretendToCheck(password);
      return { outcome: 'failed' };
    }
    if (this.isResting(account)) return { outcome: 'tooManyAttempts' };
    const matches = await passwordMatches(account.password_hash, password);
    return this.database.transaction(municipalityId, async (tx): Promise<SignInResult> => {
      if (!matches) {
        await tx.query(noteFailure, [municipalityId, account.id, this.clock.now()]);
        return { outcome: 'failed' };
      }
      if (account.failed_sign_ins > 0) await tx.query(clearFailures, [municipalityId, account.id]);
      return { outcome: 'signedIn', cookie: await this.sessions.begin(tx, account.id) };
    });
  }

  private isResting(account: CredentialRow): boolean {
    if (account.failed_sign_ins < MAX_FAILURES || account.last_failed_at === null) return false;
    return account.last_failed_at.getTime() > this.clock.now().getTime() - REST_MINUTES * 60_000;
  }
}
