import { Controller } from '@nestjs/common';
import type { RouteInput } from '#libs/contract/route.js';
import { markSheetSeen, readSheetVersions } from '#libs/contract/sheet-versions.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ReadSheetVersions } from '#libs/features/sheets/sheet-versions.js';
import { MarkSheetSeen } from '#libs/features/sheets/sheet-visits.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class SheetVersionsController {
  constructor(
    private readonly versions: ReadSheetVersions,
    private readonly seeing: MarkSheetSeen,
  ) {}

  @Handle(readSheetVersions)
  async read(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof readSheetVersions>) {
    return valueOf(await this.versions.read(person, params.sheetId, query));
  }

  @Handle(markSheetSeen)
  async see(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof markSheetSeen>) {
    return valueOf(await this.seeing.mark(person, params.sheetId, body.seq));
  }
}
