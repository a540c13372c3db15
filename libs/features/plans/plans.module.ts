import { Module } from '@nestjs/common';
import { PlanList } from './plan-list.js';

@Module({ providers: [PlanList], exports: [PlanList] })
export class PlansModule {}
