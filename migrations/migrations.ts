import { Roles1700000000000 } from './1700000000000-roles.js';
import { TenancyAndAccounts1700000001000 } from './1700000001000-tenancy-and-accounts.js';
import { Plans1700000002000 } from './1700000002000-plans.js';
import { CyclesAndSheets1700000003000 } from './1700000003000-cycles-and-sheets.js';
import { HistoryOutboxMail1700000004000 } from './1700000004000-history-outbox-mail.js';
import { Publications1700000005000 } from './1700000005000-publications.js';
import { PlanPacks1700000006000 } from './1700000006000-plan-packs.js';
import { Administration1700000007000 } from './1700000007000-administration.js';
import { JobLedger1700000008000 } from './1700000008000-job-ledger.js';
import { Search1700000011000 } from './1700000011000-search.js';
import { SheetViews1700000012000 } from './1700000012000-sheet-views.js';
import { Remarks1700000013000 } from './1700000013000-remarks.js';
import { SignInLinks1700000014000 } from './1700000014000-sign-in-links.js';
import { Deadlines1700000015000 } from './1700000015000-deadlines.js';
import { MailParts1700000016000 } from './1700000016000-mail-parts.js';
import { JobKeysAndBacklog1700000017000 } from './1700000017000-job-keys-and-backlog.js';
import { DigestDays1700000018000 } from './1700000018000-digest-days.js';
import { LookUpsAndMerges1700000019000 } from './1700000019000-look-ups-and-merges.js';
import { Publishing1700000020000 } from './1700000020000-publishing.js';
import { PublicSite1700000021000 } from './1700000021000-public-site.js';
import { Corrections1700000022000 } from './1700000022000-corrections.js';
import { KanaAlike1700000023000 } from './1700000023000-kana-alike.js';

/** Every migration, oldest first. A new one goes to the end; a landed one never changes. */
export const MIGRATIONS = [
  Roles1700000000000,
  TenancyAndAccounts1700000001000,
  Plans1700000002000,
  CyclesAndSheets1700000003000,
  HistoryOutboxMail1700000004000,
  Publications1700000005000,
  PlanPacks1700000006000,
  Administration1700000007000,
  JobLedger1700000008000,
  Search1700000011000,
  SheetViews1700000012000,
  Remarks1700000013000,
  SignInLinks1700000014000,
  Deadlines1700000015000,
  MailParts1700000016000,
  JobKeysAndBacklog1700000017000,
  DigestDays1700000018000,
  LookUpsAndMerges1700000019000,
  Publishing1700000020000,
  PublicSite1700000021000,
  Corrections1700000022000,
  KanaAlike1700000023000,
];
