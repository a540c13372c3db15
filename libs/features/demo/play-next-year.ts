import { Injectable } from '@nestjs/common';
import type { StageActor } from '#libs/domain/access/role.js';
import { mayAct } from '#libs/domain/access/role.js';
import type { Route } from '#libs/domain/review/route.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { MovableClock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { readPeople } from '../accounts/person.read.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Cycle } from '../cycles/cycle.entity.js';
import { OpenCycle } from '../cycles/open-cycle.js';
import type { Plan } from '../plans/plan.entity.js';
import { OpenSheet } from '../sheets/open-sheet.js';
import { RunCommand } from '../sheets/run-command.js';
import { SaveDraft } from '../sheets/save-draft.js';
import { Sheet } from '../sheets/sheet.entity.js';
import type { NextYear } from './demo-script.js';
import { handOn, sendBack, value, write } from './play-sheet.js';

/** Days after the opening on which the demo's people work at the sheets: 09:00 to 17:00 of one of so many days. */
const WORKING_DAYS = 4;

/** Opens the year after the published ones and brings its sheets into different stages, some of them sent back once. */
@Injectable()
export class PlayNextYear {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly opening: OpenCycle,
    private readonly openSheet: OpenSheet,
    private readonly saveDraft: SaveDraft,
    private readonly runCommand: RunCommand,
  ) {}

  async play(municipalityId: string, plan: Plan, next: NextYear): Promise<void> {
    const people = await this.database.transaction(municipalityId, (tx) => readPeople(tx, this.clock.today()));
    const administrator = people.find((person) => person.grants.some((grant) => grant.role === 'administrator'));
    if (!administrator) throw new Error(`the demo has no administrator for ${plan.key}`);
    this.moveTo(next.openedAt);
    const opened = value(
      await this.opening.open(administrator, plan.id, {
        fiscalYear: next.from,
        fiscalYearTo: next.to,
        deadlines: Object.entries(next.deadlines).map(([stage, dueOn]) => ({
          stage: stage as Route[number]['stage'],
          dueOn,
        })),
        holders: [],
      }),
    );
    if (!opened.created) return;
    const [sheets, route] = await this.database.transaction(municipalityId, async (tx) => [
      await tx.manager.find(Sheet, { where: { municipalityId, cycleId: opened.cycleId }, order: { position: 'ASC' } }),
      (await tx.manager.findOneByOrFail(Cycle, { municipalityId, id: opened.cycleId })).route,
    ]);
    for (const [turn, sheet] of sheets.entries()) {
      this.moveTo(workingTime(next.openedAt, turn, sheets.length));
      await this.review(sheet, turn, route, people, plan, next);
    }
  }

  /** Untouched, begun, or handed on one to all stages: in turn, so that every stage has some. */
  private async review(
    sheet: Sheet,
    turn: number,
    route: Route,
    people: readonly SignedIn[],
    plan: Plan,
    next: NextYear,
  ): Promise<void> {
    const services = { openSheet: this.openSheet, saveDraft: this.saveDraft, runCommand: this.runCommand };
    const prose = (field: string) => {
      const texts = next.texts[field] ?? ['実施した。'];
      return texts[turn % texts.length]!;
    };
    const scope = { planId: plan.id, leadDepartmentId: sheet.leadDepartmentId };
    const actorOf = (actor: StageActor, not?: SignedIn) =>
      people.find((person) => person !== not && mayAct(person, actor, scope));
    const reached = (turn * 11) % (route.length + 2);
    if (reached === 0) return;
    for (const [place, step] of route.entries()) {
      const person = actorOf(step.actor);
      // A department without anybody in the demo leaves its sheets lying.
      if (!person) return;
      const isLast = place === reached - 1;
      const speaks = step.text !== undefined;
      if (!speaks) await write(services, person, sheet.id, prose, turn, isLast);
      if (isLast) return;
      await handOn(services, person, sheet.id, prose, turn);
      if (step.stage === 'draft' && turn % 11 === 4) {
        const division = actorOf(route[1]!.actor);
        if (division) await sendBack(services, division, sheet.id);
        return;
      }
    }
  }

  private moveTo(instant: Date): void {
    if (this.clock instanceof MovableClock) this.clock.moveTo(instant);
  }
}

function workingTime(openedAt: Date, turn: number, of: number): Date {
  const day = 1 + Math.floor((turn * WORKING_DAYS) / of);
  return new Date(openedAt.getTime() + day * 86_400_000 + (turn % 7) * 3_600_000);
}
