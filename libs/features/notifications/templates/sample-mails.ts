import type { TemplateKind } from '#libs/contract/mail-templates.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import type { CycleOfMail, Sender } from '../mail-context.js';
import type { MailKind } from '../mail-ledger.js';
import type { MailText, MailTexts } from '../mail-texts.js';
import type { MailFacts } from '../texts/mails.js';
import type { DueSheet } from '../texts/sheet-of-mail.js';

/** Invented, except for the municipality's name: what previews are filled with. */
const NAMES: Record<Locale, string> = { ja: '山田 花子', en: 'Hanako Yamada' };
const CONTACT: LocalizedText = { ja: '政策企画課', en: 'Policy Planning Division' };
const PLAN: LocalizedText = { ja: '総合計画', en: 'Comprehensive Plan' };
const BY: Record<Locale, string> = { ja: '坂本 理恵', en: 'Rie Sakamoto' };
const TITLES: Record<Locale, readonly [string, string]> = {
  ja: ['公共施設の計画的な改修', '窓口サービスの改善'],
  en: ['Planned repair of public buildings', 'Better services at the counters'],
};
const REASON: Record<Locale, string> = {
  ja: '実績の数値が、前年度の報告と合いません。確かめて、直してください。',
  en: 'The figures differ from last year’s report. Please check and correct them.',
};
const FIELD: LocalizedText = { ja: '取組の実績', en: 'Achievements' };
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const DUE_ON = '2027-04-23';
const OVERDUE = '2027-04-16';

/** Whom, what and when a sample speaks of. */
export interface Sample {
  readonly name: string;
  readonly cycle: CycleOfMail;
}

export function sampleOf(municipality: LocalizedText, language: Locale): Sample {
  return {
    name: NAMES[language],
    cycle: {
      id: NOWHERE,
      municipality,
      contact: CONTACT,
      planName: PLAN,
      fiscalYearFrom: 2026,
      fiscalYearTo: 2026,
      status: 'running',
      route: [],
      openedAt: new Date('2027-04-01T00:00:00+09:00'),
    },
  };
}

/** One mail of a kind, with invented contents; a sheet that waits stands for all kinds. */
export function sampleMail(texts: MailTexts, kind: TemplateKind, { name, cycle }: Sample, language: Locale): MailText {
  const [first, second] = TITLES[language].map((title, place): DueSheet & { id: string } => ({
    id: NOWHERE.replace(/.$/, String(place + 1)),
    number: String(place + 3),
    title,
    stage: 'draft',
    dueOn: DUE_ON,
  })) as [DueSheet, DueSheet];
  const sender: Sender = { municipality: cycle.municipality, contact: cycle.contact };
  const lead = CONTACT[language] ?? CONTACT.ja;
  const passwordToChoose = {
    sender,
    token: '…',
    email: 'hanako@example.jp',
    inviter: BY[language],
    expiresAt: new Date(`${DUE_ON}T17:00:00+09:00`),
  };
  const single = { ...first, lead };
  const samples: { readonly [Kind in MailKind]: MailFacts<Kind> } = {
    cycleOpened: { cycle, stage: 'draft', due: DUE_ON, sheets: [first, second] },
    sheetWaiting: { cycle, sheet: single },
    sheetsAdvanced: {
      cycle,
      closed: 'draft',
      stage: 'approve',
      sheets: [first, second].map((sheet) => ({ ...sheet, stage: 'approve' as const })),
    },
    sheetSentBack: { cycle, sheet: single, sentBack: { reason: REASON[language], from: 'grade', by: BY[language] } },
    dueDateExtended: { cycle, sheets: [first, second] },
    reminderDigest: {
      sender,
      sheets: [
        { ...first, dueOn: OVERDUE, when: 'overdue', days: 2 },
        { ...second, when: 'dueSoon', days: -3 },
      ],
      unsubscribe: { municipalityId: NOWHERE, secret: '…' },
    },
    reminderNow: { cycle, by: BY[language], overdue: [{ ...first, dueOn: OVERDUE }], others: [second] },
    invitation: passwordToChoose,
    passwordReset: passwordToChoose,
    signInLink: { sender },
    stageClosed: { cycle, stage: 'draft', dueOn: OVERDUE, advanced: 3, left: [single] },
    scheduledRefused: {
      municipality: cycle.municipality,
      summary: PLAN,
      dueAt: new Date(`${DUE_ON}T09:00:00+09:00`),
      refusals: [{ code: 'cycleNotClosed', status: 'running' }],
    },
    publicationFailed: {
      cycle,
      version: 2,
      note: '',
      problems: [{ code: 'unprintableCharacters', ...first, label: FIELD, characters: '𫝆' }],
      liveVersion: 1,
    },
  };
  const shown = kind === 'all' ? 'sheetWaiting' : kind;
  return texts.write(shown, name, samples[shown]);
}
