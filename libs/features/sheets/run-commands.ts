import { Injectable } from '@nestjs/common';
import type { CommandResult, runCommands } from '#libs/contract/board.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { isStaff } from '#libs/domain/access/role.js';
import type { GradedSheet } from '#libs/domain/review/grade-so-far.js';
import { gradeSoFar } from '#libs/domain/review/grade-so-far.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { CommandBody } from './run-command.js';
import { RunCommand } from './run-command.js';

type Body = RouteInput<typeof runCommands>['body'];
type Response = RouteResponse<typeof runCommands>;

interface CycleOfCommands {
  readonly planId: string;
  readonly template: SheetTemplate;
}

interface ChosenSheet extends GradedSheet {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

const readCycle = statement(
  'commands_cycle',
  `SELECT plan_id AS "planId", template FROM cycles WHERE municipality_id = $1 AND id = $2`,
);
const readChosen = statement(
  'commands_sheets',
  `SELECT id, carried->>'number' AS number, carried->>'title' AS title, (carried->>'graded')::boolean AS graded, stage, texts,
     proposed_grade AS "proposedGrade", settled_grade AS "settledGrade"
   FROM sheets WHERE municipality_id = $1 AND cycle_id = $2 AND id = ANY ($3)`,
);

/** One command on many sheets: each decided, written and refused as if it were the only one. */
@Injectable()
export class RunCommands {
  constructor(
    private readonly database: TenantDatabase,
    private readonly command: RunCommand,
  ) {}

  async run(person: SignedIn, cycleId: string, body: Body): Promise<Outcome<Response>> {
    const read = await this.read(person, cycleId, body);
    if (!read) return NOT_FOUND;
    const results: CommandResult[] = [];
    // The marks that were read are those of the versions that were sent: any other version is refused as stale.
    for (const { sheetId, version } of body.sheets) {
      const sheet = read.sheets.get(sheetId);
      const outcome = sheet
        ? await this.command.run(person, sheetId, commandOf(body, version, sheet, read.cycle.template), null)
        : NOT_FOUND;
      results.push({ sheetId, number: sheet?.number ?? '', title: sheet?.title ?? '', ...resultOf(outcome) });
    }
    const fields = Object.fromEntries(read.cycle.template.fields.map(({ key, label }) => [key, label]));
    return ok({ results, fields });
  }

  private read(person: SignedIn, cycleId: string, { sheets }: Body) {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const cycle = await tx.one<CycleOfCommands>(readCycle, [tx.municipalityId, cycleId]);
      if (!cycle || !isStaff(person, cycle.planId)) return undefined;
      const ids = sheets.map(({ sheetId }) => sheetId);
      const rows = await tx.query<ChosenSheet>(readChosen, [tx.municipalityId, cycleId, ids]);
      return { cycle, sheets: new Map(rows.map((row) => [row.id, row])) };
    });
  }
}

function commandOf(body: Body, version: number, sheet: ChosenSheet, template: SheetTemplate): CommandBody {
  switch (body.command) {
    case 'approve':
    case 'withdraw':
      return { command: body.command, version };
    case 'propose':
      return { command: 'propose', version, grade: sheet.graded ? (body.grade ?? gradeSoFar(sheet, { template })) : null };
    case 'settle':
      return { command: 'settle', version, grade: sheet.graded ? sheet.proposedGrade : null };
    case 'sendBack':
      return { command: 'sendBack', version, to: body.to, reason: body.reason };
  }
}

function resultOf(outcome: Outcome<unknown>): Pick<CommandResult, 'outcome' | 'refusals'> {
  switch (outcome.kind) {
    case 'ok':
      return { outcome: 'done', refusals: [] };
    case 'refused':
      return { outcome: 'refused', refusals: [...outcome.refusals] };
    case 'stale':
      return { outcome: 'stale', refusals: [] };
    case 'notFound':
    case 'alreadyPublishing':
      return { outcome: 'notFound', refusals: [] };
  }
}
