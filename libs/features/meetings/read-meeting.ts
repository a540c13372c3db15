import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { Meeting, MeetingItem, readMeeting } from '#libs/contract/meetings.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { AccessContext } from '#libs/domain/review/decide.js';
import { hearsCommittee } from '#libs/domain/review/remark.js';
import { stepOf } from '#libs/domain/review/route.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readAgendaSheets } from '../sheets/agenda-sheets.read.js';
import { cycleRef } from '../sheets/sheet-card.read.js';
import { readCounts, sectionsBelow } from './meeting-counts.js';
import type { MeetingCycle } from './meeting-cycle.js';
import { previousMarks, readMeetingCycle, scaleOf } from './meeting-cycle.js';
import { readMembers } from './meeting-members.js';
import { readSaid, remarksView } from './said-remarks.js';

type Filter = RouteInput<typeof readMeeting>['query'];

/** 議事: all that the headquarters' meeting needs, in seven statements whatever the number of sheets. */
@Injectable()
export class ReadMeeting {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, cycleId: string, filter: Filter): Promise<Outcome<Meeting>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Meeting>> => {
      const cycle = await readMeetingCycle(tx, cycleId);
      const headquarters = cycle && stepOf(cycle.route, 'opinion')?.actor;
      if (!cycle || !headquarters || !mayAttend(person, cycle)) return NOT_FOUND;
      const { marks, kind } = scaleOf(cycle);
      const counts = await readCounts(tx, cycle);
      return ok({
        cycle: cycleRef(cycle),
        dueOn: cycle.due_on,
        members: await readMembers(tx, headquarters.role, cycle.plan_id, this.clock.today()),
        ...counts,
        marks: [...marks],
        scaleKind: kind,
        items: await this.readItems(tx, person, cycle, filter, counts),
      });
    });
  }

  private async readItems(
    tx: TenantTransaction,
    person: SignedIn,
    cycle: MeetingCycle,
    filter: Filter,
    { counts, sections }: Pick<Meeting, 'counts' | 'sections'>,
  ): Promise<Meeting['items']> {
    const total =
      filter.section === undefined
        ? counts.total
        : (sections.find(({ key }) => key === filter.section)?.total ?? 0);
    const page = pageWithin(filter.page, total);
    const wanted = filter.section === undefined ? null : sectionsBelow(cycle.sections, filter.section);
    const sheets = await readAgendaSheets(tx, person, { cycleId: cycle.cycle_id, sections: wanted, page }, this.clock.now());
    const ids = sheets.map(({ view }) => view.id);
    const before = await previousMarks(tx, cycle.previous, ids);
    const said = await readSaid(tx, ids, 'opinion');
    const access: AccessContext = { cycleStatus: cycle.cycle_status, route: cycle.route, actor: person };
    const rows = sheets.map(({ view, sectionKey, scope }): MeetingItem => {
      const mark = before.get(view.id);
      const previous = mark && cycle.previous ? { ...yearsOf(cycle.previous), mark } : null;
      return { sheet: view, sectionKey, previous, remarks: remarksView({ ...scope, ...view }, 'opinion', said, access) };
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }
}

function mayAttend(person: SignedIn, { route, plan_id }: MeetingCycle): boolean {
  return hearsCommittee(person, 'opinion', route, { planId: plan_id, leadDepartmentId: null });
}

function yearsOf({ fiscalYearFrom, fiscalYearTo }: NonNullable<MeetingCycle['previous']>) {
  return { fiscalYearFrom, fiscalYearTo };
}
