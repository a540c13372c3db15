import { Injectable } from '@nestjs/common';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { messagesFor } from '#libs/report/messages/messages.js';
import { municipalityAddress, planAddress, PUBLIC_HOME } from '#libs/report/public-address.js';
import type { ToldRelease } from './atom-feed.js';
import { atomFeed } from './atom-feed.js';
import type { KnownMunicipality } from './public-municipalities.js';
import { PublicMunicipalities } from './public-municipalities.js';
import { readReleases } from './releases.read.js';

/** Atom feeds of everything, of a municipality, of a plan; undefined where nothing was ever published. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly municipalities: PublicMunicipalities,
    private readonly database: TenantDatabase,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<string> {
    const releases = await this.municipalities.each((municipality) => this.releases(municipality, null));
    return this.feed(releases.flat(), PUBLIC_HOME, messagesFor('ja').home.heading);
  }

  async ofMunicipality(key: string): Promise<string | undefined> {
    const municipality = await this.municipalities.byKey(key);
    if (!municipality) return undefined;
    const releases = await this.releases(municipality, null);
    if (releases.length === 0) return undefined;
    return this.feed(releases, municipalityAddress(key), inLocale(municipality.name, 'ja'));
  }

  async ofPlan(key: string, plan: string): Promise<string | undefined> {
    const municipality = await this.municipalities.byKey(key);
    const releases = municipality ? await this.releases(municipality, plan) : [];
    if (releases.length === 0) return undefined;
    return this.feed(releases, planAddress({ municipality: key, plan }), inLocale(releases[0]!.planName, 'ja'));
  }

  private async releases({ id, key, name }: KnownMunicipality, plan: string | null): Promise<ToldRelease[]> {
    const releases = await this.database.transaction(id, (tx) => readReleases(tx, plan));
    return releases.map((release) => ({ ...release, municipality: key, municipalityName: name }));
  }

  private feed(releases: readonly ToldRelease[], folder: string, name: string): string {
    return atomFeed(releases, { site: this.config.publicUrl, folder, name, now: this.clock.now() });
  }
}
