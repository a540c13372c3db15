import { Controller } from '@nestjs/common';
import { changePlanRules, readPlanRules } from '#libs/contract/plan-rules.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ChangePlanRules } from '#libs/features/plan-rules/change-plan-rules.js';
import { ReadPlanRules } from '#libs/features/plan-rules/read-plan-rules.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class PlanRulesController {
  constructor(
    private readonly reading: ReadPlanRules,
    private readonly changing: ChangePlanRules,
  ) {}

  @Handle(readPlanRules)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readPlanRules>) {
    return valueOf(await this.reading.read(person, params.planId));
  }

  @Handle(changePlanRules)
  async change(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof changePlanRules>) {
    return valueOf(await this.changing.change(person, params.planId, body));
  }
}
