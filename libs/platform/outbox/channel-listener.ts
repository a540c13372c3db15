import pg from 'pg';

const RECONNECT_MS = 2_000;

/**
 * A connection of its own that waits for PostgreSQL's notifications on one channel, and comes back by itself. What is
 * notified while it is away is lost: whoever listens has to look for itself from time to time, and is woken after
 * every reconnection.
 */
export class ChannelListener {
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly wake: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `nendo-listen`,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error(`the connection that listens on ${this.channel} ended`)));
    client.on('notification', () => this.wake());
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.wake();
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.onError(error);
    void client.end().catch(() => undefined);
    if (!this.stopped) this.retry = setTimeout(() => void this.start(), RECONNECT_MS);
  }
}
