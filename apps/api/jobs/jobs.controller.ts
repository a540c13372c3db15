import { Controller } from '@nestjs/common';
import { readJobBoard, retryJob } from '#libs/contract/job-board.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { JobBoard } from '#libs/platform/queue/job-board.js';
import { assertAdministersMunicipality } from '../http/assert-administers-municipality.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class JobsController {
  constructor(private readonly board: JobBoard) {}

  @Handle(readJobBoard)
  read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readJobBoard>) {
    assertAdministersMunicipality(person);
    return this.board.read(person.municipalityId, query.state, query.page);
  }

  @Handle(retryJob)
  async retry(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof retryJob>) {
    assertAdministersMunicipality(person);
    return valueOf(await this.board.retry(person.municipalityId, params.jobId));
  }
}
