import { Controller } from '@nestjs/common';
import {
  closeCycle,
  listPlans,
  reopenCycle,
  undoOpening,
} from '#libs/contract/cycles.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { CloseCycle } from '#libs/features/cycles/close-cycle.js';
import { ReopenCycle } from '#libs/features/cycles/reopen-cycle.js';
import { UndoOpening } from '#libs/features/cycles/undo-opening.js';
import { PlanList } from '#libs/features/plans/plan-list.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class CyclesController {
  constructor(
    private readonly plans: PlanList,
    private readonly closing: CloseCycle,
    private readonly reopening: ReopenCycle,
    private readonly undoing: UndoOpening,
  ) {}

  @Handle(listPlans)
  list(@Person() person: SignedIn) {
    return this.plans.read(person);
  }

  @Handle(closeCycle)
  async close(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof closeCycle>) {
    return valueOf(await this.closing.close(person, params.cycleId, body.version));
  }

  @Handle(reopenCycle)
  async reopen(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof reopenCycle>) {
    return valueOf(await this.reopening.reopen(person, params.cycleId, body.version, body.reason));
  }

  @Handle(undoOpening)
  async undo(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof undoOpening>) {
    return valueOf(await this.undoing.undo(person, params.cycleId, body.version));
  }
}
