import { Injectable } from '@nestjs/common';
import type { downloadOfflineDrafts, readOfflineDrafts } from '#libs/contract/offline-drafts.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readDraftCycle, readDraftSheets } from '../sheets/draft-sheets.read.js';
import { draftWorkbook } from './draft-workbook.js';
import { WorkbookWords } from './workbook-words.js';

type Waiting = RouteResponse<typeof readOfflineDrafts>;
type Workbook = RouteResponse<typeof downloadOfflineDrafts>;

export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheets that wait for one person's draft, to be written away from the program. */
@Injectable()
export class OfflineDrafts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, cycleId: string): Promise<Outcome<Waiting>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Waiting>> => {
      const found = await readDraftCycle(tx, person, cycleId);
      if (!found) return NOT_FOUND;
      return ok({ cycle: found.cycle, dueOn: found.dueOn, sheets: [...found.sheets] });
    });
  }

  download(person: SignedIn, cycleId: string, locale: Locale): Promise<Outcome<Workbook>> {
    const now = this.clock.now();
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Workbook>> => {
      const found = await readDraftCycle(tx, person, cycleId);
      if (!found) return NOT_FOUND;
      const ids = found.sheets.map(({ sheetId }) => sheetId);
      const sheets = await readDraftSheets(tx, person, cycleId, ids, now);
      if (sheets.length === 0) return refused([{ code: 'nothingToDraft' }]);
      const words = new WorkbookWords(locale);
      const municipality = inLocale(person.municipality.name, locale);
      const download = { cycleId, municipality, by: person.name, on: localDateOf(now) };
      const content = await draftWorkbook(found, sheets, download, words);
      const { cycle } = found;
      return ok({
        fileName: `${safe(words.t('fileName', { plan: words.text(cycle.planName), years: words.years(cycle) }))}.xlsx`,
        mediaType: WORKBOOK_MEDIA_TYPE,
        content: Buffer.from(content).toString('base64'),
      });
    });
  }
}

/** As a file may be called on every system. */
function safe(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
