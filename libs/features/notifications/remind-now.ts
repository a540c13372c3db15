import { Injectable } from '@nestjs/common';
import type { remindNow } from '#libs/contract/board.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { mayRunYear } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { lastEndedDay } from '#libs/domain/fiscal/local-date.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from '../cycles/locked-cycle.read.js';
import type { CycleOfMail } from './mail-context.js';
import { readCycle } from './mail-context.js';
import type { NewMail } from './mail-ledger.js';
import { MailLedger } from './mail-ledger.js';
import type { MailTexts } from './mail-texts.js';
import { MunicipalityTexts } from './municipality-texts.js';
import type { RecipientOfSheets } from './recipients.js';
import { readRecipients } from './recipients.js';
import { readWaitingSheets } from './sheets-of-mail.js';
import type { WaitingSheetOfMail } from './texts/sheet-of-mail.js';

type Reminded = RouteResponse<typeof remindNow>;
type Reached = RecipientOfSheets<WaitingSheetOfMail>;

const readRemindedToday = statement(
  'mail_reminded_today',
  `SELECT recipient_id AS id FROM mails
   WHERE municipality_id = $1 AND kind = 'reminderNow' AND about_id = $2 AND day = $3 AND recipient_id = ANY ($4)`,
);

/** 督促: mails those who hold some sheets, when somebody asks for it. Once a day and cycle at most for each person. */
@Injectable()
export class RemindNow {
  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  remind(person: SignedIn, cycleId: string, sheetIds: readonly string[]): Promise<Outcome<Reminded>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Reminded>> => {
      // Two tabs take turns here: the second finds the first one's mails in the ledger.
      const locked = await lockCycle(tx, cycleId);
      if (!locked || !mayRunYear(person, locked.planId)) return NOT_FOUND;
      if (locked.status !== 'running') return refused([{ code: 'cycleNotRunning', status: locked.status }]);
      const cycle = (await readCycle(tx, cycleId))!;
      const day = this.clock.today();
      const sheets = await readWaitingSheets(tx, cycleId, { ids: sheetIds });
      const people = await readRecipients(tx, sheets, day);
      const reminded = await this.remindedToday(tx, cycleId, day, people);
      const mailed = people.filter(({ recipient }) => !reminded.has(recipient.id));
      const texts = await this.texts.of(tx);
      await this.ledger.add(tx, mailed.map((reached) => this.mailTo(reached, texts(reached.recipient), person, cycleId, cycle, day)));
      if (mailed.length > 0) await this.note(tx, person, cycleId, mailed);
      const held = new Set(people.flatMap((reached) => reached.sheets.map(({ id }) => id)));
      return ok({
        mailed: namesOf(mailed),
        already: namesOf(people.filter(({ recipient }) => reminded.has(recipient.id))),
        nobody: sheets.filter(({ id }) => !held.has(id)).map(({ number }) => number),
      });
    });
  }

  private async remindedToday(
    tx: TenantTransaction,
    cycleId: string,
    day: LocalDate,
    people: readonly Reached[],
  ): Promise<ReadonlySet<string>> {
    const ids = people.map(({ recipient }) => recipient.id);
    const rows = await tx.query<{ id: string }>(readRemindedToday, [tx.municipalityId, cycleId, day, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  private mailTo(
    { recipient, sheets }: Reached,
    texts: MailTexts,
    by: SignedIn,
    cycleId: string,
    cycle: CycleOfMail,
    day: LocalDate,
  ): NewMail {
    const ended = lastEndedDay(this.clock.now());
    const isOverdue = ({ dueOn }: WaitingSheetOfMail) => dueOn !== null && dueOn <= ended;
    return {
      recipient,
      aboutId: cycleId,
      round: 0,
      stage: '',
      day,
      ...texts.write('reminderNow', recipient.name, {
        cycle,
        by: by.name,
        overdue: sheets.filter(isOverdue),
        others: sheets.filter((sheet) => !isOverdue(sheet)),
      }),
    };
  }

  private note(tx: TenantTransaction, person: SignedIn, cycleId: string, mailed: readonly Reached[]): Promise<void> {
    const sheets = new Set(mailed.flatMap((reached) => reached.sheets.map(({ id }) => id)));
    return this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'cycle', id: cycleId },
      action: 'remind',
      payload: { recipients: mailed.map(({ recipient }) => recipient.id), sheets: sheets.size },
    });
  }
}

function namesOf(people: readonly Reached[]): string[] {
  return people.map(({ recipient }) => recipient.name);
}
