import { Module } from '@nestjs/common';
import { ChangePlanRules } from './change-plan-rules.js';
import { ReadPlanRules } from './read-plan-rules.js';

@Module({ providers: [ReadPlanRules, ChangePlanRules], exports: [ReadPlanRules, ChangePlanRules] })
export class PlanRulesModule {}
