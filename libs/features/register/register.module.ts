import { Module } from '@nestjs/common';
import { ChangePlanRegister } from './change-plan-register.js';
import { ReadPlanRegister } from './read-plan-register.js';

@Module({ providers: [ChangePlanRegister, ReadPlanRegister], exports: [ChangePlanRegister, ReadPlanRegister] })
export class RegisterModule {}
