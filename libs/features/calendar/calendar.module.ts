import { Module } from '@nestjs/common';
import { CalendarSettings } from './calendar-settings.js';

@Module({ providers: [CalendarSettings], exports: [CalendarSettings] })
export class CalendarModule {}
