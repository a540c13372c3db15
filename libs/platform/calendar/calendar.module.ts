import { Module } from '@nestjs/common';
import { BusinessCalendar } from './business-calendar.js';

@Module({ providers: [BusinessCalendar], exports: [BusinessCalendar] })
export class CalendarModule {}
