import { Module } from '@nestjs/common';
import { PlanList } from './plan-list.js';
import { PlanYearsTable } from './plan-years.js';

@Module({ providers: [PlanList, PlanYearsTable], exports: [PlanList, PlanYearsTable] })
export class PlansModule {}
