import { Controller } from '@nestjs/common';
import { readPlanYears } from '#libs/contract/plan-years.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { PlanYearsTable } from '#libs/features/plans/plan-years.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class PlansController {
  constructor(private readonly years: PlanYearsTable) {}

  @Handle(readPlanYears)
  async readYears(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readPlanYears>) {
    return valueOf(await this.years.read(person, params.planId));
  }
}
