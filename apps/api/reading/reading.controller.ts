import { Controller } from '@nestjs/common';
import { commentOnReading, readReading, readReadings, takeBackComment } from '#libs/contract/reading.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ReadReadings } from '#libs/features/sheets/reading/read-readings.js';
import { Readings } from '#libs/features/sheets/reading/readings.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class ReadingController {
  constructor(
    private readonly lists: ReadReadings,
    private readonly readings: Readings,
  ) {}

  @Handle(readReadings)
  list(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readReadings>) {
    return this.lists.read(person, query.cycleId);
  }

  @Handle(readReading)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readReading>) {
    return valueOf(await this.readings.read(person, params.sheetId));
  }

  @Handle(commentOnReading)
  async comment(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof commentOnReading>) {
    return valueOf(await this.readings.run(person, params.sheetId, { command: 'comment', ...body }));
  }

  @Handle(takeBackComment)
  async takeBack(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof takeBackComment>) {
    return valueOf(await this.readings.run(person, params.sheetId, { command: 'withdraw', ...body }));
  }
}
