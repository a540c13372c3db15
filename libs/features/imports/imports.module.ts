import { Module } from '@nestjs/common';
import { ImportPlanPack } from './import-plan-pack.js';

@Module({ providers: [ImportPlanPack], exports: [ImportPlanPack] })
export class ImportsModule {}
