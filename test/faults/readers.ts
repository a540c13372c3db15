import { createHash } from 'node:crypto';
import type { PublishedYear } from './published-years.js';

/** What one request of a reader brought. */
export interface Reading {
  readonly cycleId: string;
  readonly reader: number;
  /** The pass it belongs to: a front page, and then what is offered there. Numbered for each reader. */
  readonly pass: number;
  /** Below the year's live address: '' is its front page. */
  readonly name: string;
  readonly status: number;
  readonly sha256: string;
  /** The versions that the file itself speaks of. */
  readonly spokenOf: readonly number[];
}

/** Of the pages that a front page links to, each pass reads so many; of the downloads, all. */
const PAGES_A_PASS = 2;
/** Always read, whatever the page links to. */
const ALWAYS = ['report.json', 'report.csv'];

/** People who read the live pages and everything they offer, one thing after the other, without a pause. */
export class Readers {
  readonly readings: Reading[] = [];
  passes = 0;
  /** Requests that brought nothing, because the process that was asked went away. */
  interrupted = 0;
  /** Where something is about to change: half of all passes go there. */
  watched: PublishedYear | undefined;
  private running = true;
  private turn = 0;
  private readonly work: Promise<void>[] = [];

  constructor(
    private readonly addresses: readonly string[],
    private readonly years: readonly PublishedYear[],
    private readonly random: () => number,
  ) {}

  start(count: number): void {
    for (let reader = 0; reader < count; reader += 1) this.work.push(this.read(reader));
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.work);
  }

  private async read(reader: number): Promise<void> {
    for (let pass = 0; this.running; pass += 1) {
      const year = (this.random() < 0.5 && this.watched) || this.years[Math.floor(this.random() * this.years.length)]!;
      const page = await this.fetch(year, { reader, pass, name: '' });
      if (page === undefined) continue;
      for (const name of this.offered(page, year)) await this.fetch(year, { reader, pass, name });
      this.passes += 1;
    }
  }

  /** What the page links to below its own live address. */
  private offered(page: string, { path }: PublishedYear): string[] {
    const here = new URL(path, 'http://localhost');
    const links = [...page.matchAll(/href="([^"#]+)/g)]
      .map(([, href]) => new URL(href!.replaceAll('&amp;', '&'), here))
      .filter(({ origin, pathname, search }) => origin === here.origin && search === '' && pathname.startsWith(path))
      .map(({ pathname }) => pathname.slice(path.length))
      // Fixed versions never change: that is another promise.
      .filter((name) => name !== '' && !/^v\d+\//.test(name));
    const downloads = links.filter((name) => !name.endsWith('/') && !name.endsWith('.html'));
    const pages = links.filter((name) => !downloads.includes(name));
    const some = Array.from({ length: Math.min(PAGES_A_PASS, pages.length) }, () => pages[Math.floor(this.random() * pages.length)]!);
    return [...new Set([...ALWAYS, ...downloads, ...some])];
  }

  /** Another process each time, as behind a load balancer. */
  private async fetch({ cycleId, path }: PublishedYear, request: Pick<Reading, 'reader' | 'pass' | 'name'>): Promise<string | undefined> {
    this.turn += 1;
    const url = `${this.addresses[this.turn % this.addresses.length]!}${path}${request.name}`;
    try {
      const response = await fetch(url);
      const body = Buffer.from(await response.arrayBuffer());
      const text = body.toString('utf8');
      const sha256 = createHash('sha256').update(body).digest('hex');
      this.readings.push({ ...request, cycleId, status: response.status, sha256, spokenOf: versionsIn(text) });
      return text;
    } catch {
      this.interrupted += 1;
      return undefined;
    }
  }
}

/** 第2版, or "version": 2 */
function versionsIn(text: string): number[] {
  const found = [...text.matchAll(/第(\d+)版|"version":\s*(\d+)/g)];
  return [...new Set(found.map(([, printed, written]) => Number(printed ?? written)))];
}
