import { Feed } from 'feed';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '#libs/report/messages/messages.js';
import { feedAddress, fixedAddress } from '#libs/report/public-address.js';
import { printedFiscalYears } from '#libs/report/report-wording.js';
import { MAX_RELEASES, type Release } from './releases.read.js';

/** A release, and whose it is. */
export interface ToldRelease extends Release {
  readonly municipality: string;
  readonly municipalityName: LocalizedText;
}

interface FeedWish {
  /** Of the site: https://plans.example.jp */
  readonly site: string;
  /** What the feed tells of: /, /sakado/, /sakado/plan/. */
  readonly folder: string;
  readonly name: string;
  /** When there is nothing to tell. */
  readonly now: Date;
}

/** Feeds are in Japanese, as what they tell of is. */
const messages = messagesFor('ja');

/**
 * The newest releases, corrections and withdrawals as an Atom feed. An entry keeps its id for ever: that of the
 * publication, or of its withdrawal. A withdrawn version has one entry only, which does not lead to what it said.
 */
export function atomFeed(releases: readonly ToldRelease[], { site, folder, name, now }: FeedWish): string {
  const told = releases.toSorted((one, other) => toldAt(other).getTime() - toldAt(one).getTime()).slice(0, MAX_RELEASES);
  const self = new URL(feedAddress(folder), site).href;
  const feed = new Feed({
    id: self,
    title: messages.site.feedTitle(name),
    link: new URL(folder, site).href,
    feed: self,
    language: 'ja',
    updated: told[0] ? toldAt(told[0]) : now,
    generator: 'Nendo',
  });
  for (const release of told) {
    feed.addItem({ ...entryOf(release), link: new URL(addressOf(release), site).href, author: [{ name: inLocale(release.municipalityName, 'ja') }] });
  }
  return feed.atom1();
}

export function toldAt({ releasedAt, withdrawnAt }: Release): Date {
  return withdrawnAt ?? releasedAt;
}

/** Its titles and texts are HTML: what somebody typed is escaped. */
function entryOf(release: ToldRelease) {
  const words = messages.site.feeds;
  const plan = inLocale(release.planName, 'ja');
  const review = messages.home.review(printedFiscalYears(release.fiscalYearFrom, release.fiscalYearTo, 'ja'));
  const version = messages.version(release.version);
  const entry = (id: string, title: string, text: string) => ({
    id,
    title: escaped(title),
    description: escaped(text),
    date: toldAt(release),
    published: toldAt(release),
  });
  if (release.withdrawnAt) {
    return entry(`urn:nendo:withdrawal:${release.id}`, words.withdrawn(plan, review, version), words.withdrawal(release.withdrawalReason ?? ''));
  }
  return release.correction
    ? entry(`urn:uuid:${release.id}`, words.corrected(plan, review, version), words.correction(release.note))
    : entry(`urn:uuid:${release.id}`, words.released(plan, review), words.firstRelease(review));
}

function addressOf(release: ToldRelease): string {
  return fixedAddress(release, release.version);
}

/** Characters that XML has no way to say are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
