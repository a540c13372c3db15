import { Controller } from '@nestjs/common';
import type { RouteInput } from '#libs/contract/route.js';
import { searchSheets } from '#libs/contract/search.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { SearchSheets } from '#libs/features/search/search-sheets.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { Person } from '../http/request-person.js';

@Controller()
export class SearchController {
  constructor(private readonly sheets: SearchSheets) {}

  @Handle(searchSheets)
  search(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof searchSheets>) {
    return this.sheets.search(person, query);
  }
}
