import { inLocale } from '#libs/domain/text/localized-text.js';
import type { PublicationAddress, ReleasedFile } from '#libs/features/publication/public-site.js';
import { yearsSegment } from '#libs/report/public-address.js';
import { messagesFor } from '#libs/report/messages/messages.js';
import { printedFiscalYears } from '#libs/report/report-wording.js';

/** What opens in a browser by itself; the others are saved. */
const SHOWN = ['pdf', 'json', 'dataPackage'];

/** Content-Disposition of a download: a name that says what it is, in Japanese, and in ASCII for old programs. */
export function downloadName(address: Pick<PublicationAddress, 'municipality' | 'plan'>, file: Pick<ReleasedFile, 'fileName' | 'format' | 'publication'>): string {
  const { municipalityName, planName, version } = file.publication;
  const place = inLocale(municipalityName, 'ja');
  const years = printedFiscalYears(file.publication.fiscalYearFrom, file.publication.fiscalYearTo, 'ja');
  const words = [place, inLocale(planName, 'ja'), years, messagesFor('ja').version(version)].join('_').replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '＿');
  const plain = [address.municipality, address.plan, yearsSegment(file.publication), `v${version}`].join('_');
  const kind = SHOWN.includes(file.format ?? '') ? 'inline' : 'attachment';
  return `${kind}; filename="${plain}_${file.fileName}"; filename*=UTF-8''${extended(`${words}_${file.fileName}`)}`;
}

/** RFC 8187: what encodeURIComponent leaves and the header does not allow is encoded, too. */
function extended(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
