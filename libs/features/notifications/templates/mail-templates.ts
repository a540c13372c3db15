import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  changeMailTemplate,
  listMailTemplates,
  previewMailTemplate,
  readMailTemplate,
  TemplateKind,
} from '#libs/contract/mail-templates.js';
import { TEMPLATE_KINDS } from '#libs/contract/mail-templates.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { MailTemplate, Placeholder } from '#libs/domain/mail/mail-template.js';
import { STANDARD_TEMPLATE, TEMPLATE_PARTS, templateProblems, writtenPlaceholder } from '#libs/domain/mail/mail-template.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { MailTexts } from '../mail-texts.js';
import type { OwnTemplate } from './read-templates.js';
import { layered, readTemplates, templateFor } from './read-templates.js';
import type { Sample } from './sample-mails.js';
import { sampleMail, sampleOf } from './sample-mails.js';

type Place = RouteInput<typeof readMailTemplate>['query'];

const LANGUAGES: readonly Locale[] = ['ja', 'en'];
/** Every mail has these. */
const ALWAYS: readonly Placeholder[] = ['name', 'municipality', 'contact'];
/** Mails about one year of a plan. */
const OF_A_YEAR: readonly TemplateKind[] = [
  'cycleOpened',
  'sheetWaiting',
  'sheetsAdvanced',
  'sheetSentBack',
  'dueDateExtended',
  'reminderNow',
  'stageClosed',
  'publicationFailed',
];

/** Who words them takes turns here, for a row that may not be there yet. */
const takeTurn = statement('mail_templates_turn', `SELECT pg_advisory_xact_lock(hashtextextended('mail-templates:' || $1, 0))`);
const save = statement(
  'mail_template_save',
  `INSERT INTO mail_templates (municipality_id, id, kind, language, version, template, changed_at, changed_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (municipality_id, kind, language) DO UPDATE
     SET version = EXCLUDED.version, template = EXCLUDED.template, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by`,
);

/** How a municipality words its mails: looked at, tried out and changed by those who administer all of it. */
@Injectable()
export class MailTemplates {
  constructor(
    private readonly database: TenantDatabase,
    private readonly texts: MailTexts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  list(person: SignedIn): Promise<Outcome<RouteResponse<typeof listMailTemplates>>> {
    return this.administering(person, async (tx) => {
      const own = await readTemplates(tx);
      const templates = TEMPLATE_KINDS.flatMap((kind) =>
        LANGUAGES.map((language) => {
          const row = own.find((candidate) => isAt(candidate, { kind, language }));
          return { kind, language, parts: TEMPLATE_PARTS.filter((part) => row?.template[part]), changed: changeOf(row) };
        }),
      );
      return ok({ templates });
    });
  }

  read(person: SignedIn, { kind, language }: Place): Promise<Outcome<RouteResponse<typeof readMailTemplate>>> {
    return this.administering(person, async (tx) => {
      const own = await readTemplates(tx);
      const row = own.find((candidate) => isAt(candidate, { kind, language }));
      const sample = sampleOf(person.municipality.name, language);
      return ok({
        kind,
        language,
        version: row?.version ?? 0,
        template: row?.template ?? STANDARD_TEMPLATE,
        standard: this.standard(own, kind, language),
        placeholders: placeholdersOf(kind).map((name) => ({
          name,
          written: writtenPlaceholder(name, language),
          sample: sampleValue(sample, name, language),
        })),
        changed: changeOf(row),
      });
    });
  }

  preview(
    person: SignedIn,
    { kind, language, template }: RouteInput<typeof previewMailTemplate>['body'],
  ): Promise<Outcome<RouteResponse<typeof previewMailTemplate>>> {
    return this.administering(person, async (tx) => {
      const problems = templateProblems(template, placeholdersOf(kind));
      if (problems.length > 0) return refused(problems.map((problem) => ({ ...problem, language })));
      const own = await readTemplates(tx);
      const words = kind === 'all' ? template : layered(template, templateFor(own, 'all', language));
      const texts = this.texts.in(language, () => words);
      const { subject, body, html } = sampleMail(texts, kind, sampleOf(person.municipality.name, language), language);
      return ok({ subject, text: body, html });
    });
  }

  change(
    person: SignedIn,
    { version, template, ...place }: RouteInput<typeof changeMailTemplate>['body'],
  ): Promise<Outcome<RouteResponse<typeof changeMailTemplate>>> {
    return this.administering(person, async (tx) => {
      await tx.query(takeTurn, [tx.municipalityId]);
      const row = (await readTemplates(tx)).find((candidate) => isAt(candidate, place));
      const current = row?.version ?? 0;
      const before = row?.template ?? STANDARD_TEMPLATE;
      // A second click, or an answer that was lost: what was wanted is so already.
      if (TEMPLATE_PARTS.every((part) => before[part] === template[part])) return ok({ version: current });
      if (current !== version) return { kind: 'stale', currentVersion: current, conflicts: [] };
      const problems = templateProblems(template, placeholdersOf(place.kind));
      if (problems.length > 0) return refused(problems.map((problem) => ({ ...problem, language: place.language })));
      await this.save(tx, person, place, version + 1, template);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'municipality', id: tx.municipalityId },
        action: 'changeMailTemplate',
        payload: { ...place, version: version + 1, parts: changesOf(before, template) },
      });
      return ok({ version: version + 1 });
    });
  }

  private async save(tx: TenantTransaction, person: SignedIn, place: Place, version: number, template: MailTemplate): Promise<void> {
    const { kind, language } = place;
    const values = [kind, language, version, JSON.stringify(template), this.clock.now(), person.accountId];
    await tx.query(save, [tx.municipalityId, randomUUID(), ...values]);
  }

  /** What stands where the kind's own words are empty. */
  private standard(own: readonly OwnTemplate[], kind: TemplateKind, language: Locale): MailTemplate {
    const written = (name: Placeholder) => writtenPlaceholder(name, language);
    const values = { name: written('name'), municipality: written('municipality'), contact: written('contact') };
    const texts = this.texts.in(language);
    const program = Object.fromEntries(TEMPLATE_PARTS.map((part) => [part, texts.standard(part, values)])) as typeof STANDARD_TEMPLATE;
    return kind === 'all' ? program : layered(templateFor(own, 'all', language), program);
  }

  private administering<T>(person: SignedIn, work: (tx: TenantTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (!administersMunicipality(person)) return Promise.resolve(NOT_FOUND);
    return this.database.transaction(person.municipalityId, work);
  }
}

function isAt(row: OwnTemplate, { kind, language }: Place): boolean {
  return row.kind === kind && row.language === language;
}

function placeholdersOf(kind: TemplateKind): readonly Placeholder[] {
  return OF_A_YEAR.includes(kind) ? [...ALWAYS, 'plan', 'year'] : ALWAYS;
}

function sampleValue({ name, cycle }: Sample, placeholder: Placeholder, language: Locale): string {
  switch (placeholder) {
    case 'name':
      return name;
    case 'municipality':
      return inLocale(cycle.municipality, language);
    case 'contact':
      return inLocale(cycle.contact, language);
    case 'plan':
      return inLocale(cycle.planName, language);
    case 'year':
      return longFiscalYear(cycle.fiscalYearTo, language);
  }
}

function changeOf(row: OwnTemplate | undefined) {
  return row ? { at: row.changedAt.toISOString(), by: row.by } : null;
}

/** What from, what to. */
function changesOf(before: MailTemplate, after: MailTemplate) {
  const changed = TEMPLATE_PARTS.filter((part) => before[part] !== after[part]);
  return Object.fromEntries(changed.map((part) => [part, { from: before[part], to: after[part] }]));
}
