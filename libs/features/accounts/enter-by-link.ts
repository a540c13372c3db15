import { Injectable } from '@nestjs/common';
import type { RouteResponse } from '#libs/contract/route.js';
import type { readSignInLink } from '#libs/contract/sign-in-links.js';
import { entersByLink } from '#libs/domain/access/outside.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { hashSecret, parseTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { readPerson } from './person.read.js';
import { Sessions } from './sessions.js';
import type { SignedIn } from './signed-in.js';

type Link = NonNullable<RouteResponse<typeof readSignInLink>['link']>;

/** So often an hour one link may be pressed: more than anybody needs, less than a program could. */
const PRESSES_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

const readLink = statement(
  'sign_in_link_read',
  `SELECT id, account_id AS "accountId", expires_at AS "expiresAt" FROM sign_in_links
   WHERE municipality_id = $1 AND token_hash = $2 AND expires_at > $3`,
);
/** Counts the press, in an hour that begins with the first one; at the limit nothing is counted and nothing returned. */
const pressLink = statement(
  'sign_in_link_press',
  `UPDATE sign_in_links SET
     presses = CASE WHEN presses_since > $4 THEN presses + 1 ELSE 1 END,
     presses_since = CASE WHEN presses_since > $4 THEN presses_since ELSE $3 END
   WHERE municipality_id = $1 AND id = $2 AND NOT (presses_since > $4 AND presses >= ${PRESSES_AN_HOUR})
   RETURNING id`,
);

interface LinkRow {
  readonly id: string;
  readonly accountId: string;
  readonly expiresAt: Date;
}

export type Entry =
  | { readonly outcome: 'entered'; readonly cookie: string }
  | { readonly outcome: 'dead' }
  | { readonly outcome: 'tooManyAttempts' };

/**
 * The page behind a sign-in link: for whom it is, and the press that begins a session. The link works until it expires:
 * a mail scanner that opens it, or a tab that was forgotten, must not use it up.
 */
@Injectable()
export class EnterByLink {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** null for a link that has expired or was withdrawn, of somebody who no longer enters by one, or not ours: these look alike. */
  async read(text: string): Promise<Link | null> {
    const token = parseTenantToken(text);
    if (!token) return null;
    return this.database.transaction(token.municipalityId, async (tx) => {
      const found = await this.find(tx, token.secret);
      if (!found) return null;
      const { link, person } = found;
      return { name: person.name, municipality: person.municipality.name, expiresAt: link.expiresAt.toISOString() };
    });
  }

  async press(text: string): Promise<Entry> {
    const token = parseTenantToken(text);
    if (!token) return { outcome: 'dead' };
    return this.database.transaction(token.municipalityId, async (tx): Promise<Entry> => {
      const found = await this.find(tx, token.secret);
      if (!found) return { outcome: 'dead' };
      const { link } = found;
      const now = this.clock.now();
      const pressed = await tx.one(pressLink, [tx.municipalityId, link.id, now, new Date(now.getTime() - HOUR_MS)]);
      if (!pressed) return { outcome: 'tooManyAttempts' };
      return { outcome: 'entered', cookie: await this.sessions.begin(tx, link.accountId, link.id) };
    });
  }

  private async find(tx: TenantTransaction, secret: string): Promise<{ link: LinkRow; person: SignedIn } | null> {
    const link = await tx.one<LinkRow>(readLink, [tx.municipalityId, hashSecret(secret), this.clock.now()]);
    const person = link && (await readPerson(tx, link.accountId, this.clock.today()));
    return link && person && entersByLink(person) ? { link, person } : null;
  }
}
