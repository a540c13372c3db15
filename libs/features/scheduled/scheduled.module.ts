import { Module } from '@nestjs/common';
import { ScheduledList } from './scheduled-list.js';

@Module({ providers: [ScheduledList], exports: [ScheduledList] })
export class ScheduledModule {}
