import { Controller } from '@nestjs/common';
import { changeRegister, readRegister } from '#libs/contract/register.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ChangePlanRegister } from '#libs/features/register/change-plan-register.js';
import { ReadPlanRegister } from '#libs/features/register/read-plan-register.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class RegisterController {
  constructor(
    private readonly reading: ReadPlanRegister,
    private readonly changing: ChangePlanRegister,
  ) {}

  @Handle(readRegister)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readRegister>) {
    return valueOf(await this.reading.read(person, params.planId));
  }

  @Handle(changeRegister)
  async change(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof changeRegister>) {
    return valueOf(await this.changing.change(person, params.planId, body.version, body.change));
  }
}
