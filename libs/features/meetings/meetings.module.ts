import { Module } from '@nestjs/common';
import { ReadMeeting } from './read-meeting.js';
import { SheetRemarks } from './remarks.js';

/** 議事と所見: the meeting of the headquarters, and what the members of a committee say of the sheets. */
@Module({ providers: [ReadMeeting, SheetRemarks], exports: [ReadMeeting, SheetRemarks] })
export class MeetingsModule {}
