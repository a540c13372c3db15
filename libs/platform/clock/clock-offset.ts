import type { DataSource } from 'typeorm';

/** The movable clock's offset outlives a restart, or the demo would fall out of its year. */
export async function readClockOffset(source: DataSource): Promise<number | null> {
  const rows: { offset_ms: string }[] = await source.query('SELECT offset_ms FROM program_clock');
  return rows[0] ? Number(rows[0].offset_ms) : null;
}

export async function writeClockOffset(source: DataSource, offsetMs: number): Promise<void> {
  await source.query(
    `INSERT INTO program_clock (offset_ms) VALUES ($1)
     ON CONFLICT (only_row) DO UPDATE SET offset_ms = excluded.offset_ms`,
    [Math.round(offsetMs)],
  );
}
