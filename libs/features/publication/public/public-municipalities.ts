import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublicMunicipality } from '#libs/report/public-pages/published-years.js';

export interface KnownMunicipality extends PublicMunicipality {
  readonly id: string;
}

/** Whose publications there may be: the one table that belongs to nobody. */
@Injectable()
export class PublicMunicipalities {
  constructor(private readonly source: DataSource) {}

  async byKey(key: string): Promise<KnownMunicipality | undefined> {
    const rows: KnownMunicipality[] = await this.source.query('SELECT id, key, name FROM municipalities WHERE key = $1', [key]);
    return rows[0];
  }

  /** Something of each, one after the other: readers of one page must not take every connection there is. */
  async each<Result>(read: (municipality: KnownMunicipality) => Promise<Result>): Promise<Result[]> {
    const results: Result[] = [];
    for (const municipality of await this.all()) results.push(await read(municipality));
    return results;
  }

  private all(): Promise<KnownMunicipality[]> {
    return this.source.query('SELECT id, key, name FROM municipalities ORDER BY key');
  }
}
