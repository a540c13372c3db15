import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { formatTenantToken, hashSecret, newTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';

interface UnsentInvitation {
  readonly recipientId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly hasPassword: boolean;
  readonly inviter: string;
  readonly inviterDepartment: string | null;
  readonly municipality: LocalizedText;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Locked, so that a second run waits for the first and then finds nothing to do. */
const claimInvitation = statement(
  'invitation_claim',
  `SELECT a.id AS "recipientId", a.name, a.email, a.mail_language AS language, a.password_hash IS NOT NULL AS "hasPassword", inviter.name AS inviter,
     d.name AS "inviterDepartment", m.name AS municipality, i.created_at AS "createdAt", i.expires_at AS "expiresAt"
   FROM invitations i
   JOIN municipalities m ON m.id = i.municipality_id
   JOIN accounts a ON a.municipality_id = i.municipality_id AND a.id = i.account_id AND a.active
   JOIN accounts inviter ON inviter.municipality_id = i.municipality_id AND inviter.id = i.invited_by
   LEFT JOIN departments d ON d.municipality_id = inviter.municipality_id AND d.id = inviter.department_id
   WHERE i.municipality_id = $1 AND i.id = $2 AND i.token_hash IS NULL AND i.used_at IS NULL
   FOR UPDATE OF i`,
);
const keepHash = statement(
  'invitation_token',
  `UPDATE invitations SET token_hash = $3 WHERE municipality_id = $1 AND id = $2`,
);

/** Makes an invitation's token, writes it into the mail and nowhere else, and keeps its hash. */
@Injectable()
export class SendInvitation implements JobHandler<'sendInvitation'> {
  readonly job = 'sendInvitation';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
  ) {}

  run(municipalityId: string, { invitationId }: JobPayload<'sendInvitation'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const invitation = await tx.one<UnsentInvitation>(claimInvitation, [municipalityId, invitationId]);
      if (!invitation) return { skipped: 'mailed already, replaced by a newer one, or the account is not active' };
      const token = newTenantToken(municipalityId);
      await tx.query(keepHash, [municipalityId, invitationId, hashSecret(token.secret)]);
      const { recipientId: id, name, email, language, inviter, inviterDepartment } = invitation;
      const kind = invitation.hasPassword ? 'passwordReset' : 'invitation';
      const sender = { municipality: invitation.municipality, contact: { ja: inviterDepartment ?? inviter } };
      const texts = (await this.texts.of(tx))(invitation);
      const { expiresAt } = invitation;
      await this.ledger.add(tx, [
        {
          recipient: { id, name, email, language },
          aboutId: invitationId,
          round: 0,
          stage: '',
          day: localDateOf(invitation.createdAt),
          ...texts.write(kind, name, { sender, token: formatTenantToken(token), email, inviter, expiresAt }),
        },
      ]);
      return { done: `wrote the ${kind} mail` };
    });
  }
}
