import { Controller } from '@nestjs/common';
import { readMeeting, readSheetRemarks, saveSheetRemark } from '#libs/contract/meetings.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ReadMeeting } from '#libs/features/meetings/read-meeting.js';
import { SheetRemarks } from '#libs/features/meetings/remarks.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly meeting: ReadMeeting,
    private readonly remarks: SheetRemarks,
  ) {}

  @Handle(readMeeting)
  async read(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readMeeting>) {
    return valueOf(await this.meeting.read(person, params.cycleId, query));
  }

  @Handle(readSheetRemarks)
  async readRemarks(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readSheetRemarks>) {
    return valueOf(await this.remarks.read(person, params.sheetId, query.stage));
  }

  @Handle(saveSheetRemark)
  async saveRemark(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof saveSheetRemark>) {
    return valueOf(await this.remarks.save(person, params.sheetId, body));
  }
}
