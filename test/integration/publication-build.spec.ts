import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JobPayload } from '#libs/contract/jobs.js';
import { History } from '#libs/features/audit/history.js';
import { BuildPublication } from '#libs/features/publication/build-publication.js';
import { FailPublication } from '#libs/features/publication/fail-publication.js';
import { PublicationRow } from '#libs/features/publication/publication.entity.js';
import { renderApart } from '#libs/features/publication/render/render-apart.js';
import type { RenderedPublication } from '#libs/features/publication/render/rendering.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { buildReport } from '#libs/report/build-report.js';
import { CYCLE } from '#libs/report/fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '#libs/report/fixtures/pages-cycle.fixture.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import { renderJson } from '#libs/report/renderers/json.js';
import { clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { JOB_SCENARIOS, setStage, STAGED_AT } from '../support/job-scenarios.js';
import { addMunicipality } from '../support/tenants.js';

const UNSTOPPED = { onStep: () => undefined, signal: new AbortController().signal };

async function rendered(cycle: FrozenCycle, replaced: string | null = null): Promise<RenderedPublication> {
  const outcome = await renderApart({ cycle, replaced }, UNSTOPPED);
  if (outcome.kind !== 'rendered') throw new Error(JSON.stringify(outcome));
  return outcome.publication;
}

const bytesOf = ({ files }: RenderedPublication) => files.map(({ name, body }) => [name, Buffer.from(body).toString('base64')]);
const corrected: FrozenCycle = {
  ...CYCLE,
  sheets: CYCLE.sheets.map((sheet, index) => (index === 0 ? { ...sheet, grade: 'A' } : sheet)),
};

describe('a thread that renders a publication', () => {
  it.each([
    ['a table', CYCLE],
    ['pages', PAGES_CYCLE],
  ])('makes the same bytes of the same cycle, file by file: %s', async (_, cycle) => {
    const [one, other] = await Promise.all([rendered(cycle), rendered(cycle)]);
    expect(one.files.length).toBeGreaterThan(2);
    expect(bytesOf(one)).toEqual(bytesOf(other));
  });

  it('says how far it is, step by step', async () => {
    const steps: number[] = [];
    await renderApart({ cycle: CYCLE, replaced: null }, { ...UNSTOPPED, onStep: ({ done, total }) => steps.push(done / total) });
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });

  it('finds what a correction changes, also of what was published in the form before', async () => {
    const current = renderJson(buildReport(CYCLE));
    const { earlierYears: _, changes: __, layout: ___, ...old } = JSON.parse(current) as Record<string, unknown>;
    for (const replaced of [current, JSON.stringify({ ...old, format: 'nendo-report/1' })]) {
      const publication = await rendered(corrected, replaced);
      expect(publication.changes).toBe(1);
      const json = publication.files.find(({ name }) => name === 'report.json')!;
      expect(JSON.parse(Buffer.from(json.body).toString('utf8'))).toMatchObject({ changes: [{ kind: 'changed', itemKey: 'item-01' }] });
    }
  });

  it('names the places of what cannot be set in type, and makes nothing', async () => {
    const plan = { ...CYCLE.plan, contact: { ja: '🎉課' } };
    expect(await renderApart({ cycle: { ...CYCLE, plan }, replaced: null }, UNSTOPPED)).toMatchObject({
      kind: 'unprintable',
      places: [{ itemKey: null, characters: ['🎉'] }],
    });
  });

  it('is ended when it takes too long, too much memory, or the program stops; the program goes on', async () => {
    const work = { cycle: CYCLE, replaced: null };
    expect(await renderApart(work, UNSTOPPED, { ms: 1, heapMb: 512 })).toEqual({ kind: 'outOfTime' });
    expect(await renderApart(work, UNSTOPPED, { ms: 60_000, heapMb: 4 })).toEqual({ kind: 'outOfMemory' });
    const stopping = new AbortController();
    const stopped = renderApart(work, { onStep: () => stopping.abort(), signal: stopping.signal });
    await expect(stopped).rejects.toThrow('stopped before it was rendered');
  });

  it('hands an error of the program over as what it is', async () => {
    const outcome = await renderApart({ cycle: { ...CYCLE, scales: {} }, replaced: null }, UNSTOPPED);
    expect(String((outcome as { error?: unknown }).error)).toContain('the cycle has no scale progress');
  });
});

describe('a build', () => {
  let database: TestDatabase;
  let clock: MovableClock;
  let municipalityId: string;
  let payload: JobPayload<'buildPublication'>;

  const builder = () => {
    const history = new History(clock);
    const failing = new FailPublication(history, new Outbox(clock), new Logger(createLogger('silent')));
    return new BuildPublication(database.tenants, clock, history, failing);
  };
  const publication = () =>
    database.tenants.transaction(municipalityId, (tx) => tx.manager.findOneByOrFail(PublicationRow, { municipalityId, id: payload.publicationId }));

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = clockAt(STAGED_AT);
    municipalityId = await addMunicipality(database);
    payload = await database.tenants.transaction(municipalityId, async (tx) =>
      // Nothing of this scenario is put off.
      JOB_SCENARIOS.buildPublication(await setStage(tx, clock, undefined as unknown as ScheduledActions)),
    );
  });

  afterAll(async () => {
    await database.drop();
  });

  it('that is stopped is taken up again by the next program, and done once', async () => {
    const stopping = builder();
    const build = stopping.run(municipalityId, payload);
    stopping.onModuleDestroy();
    await expect(build).rejects.toThrow(/stop/);
    expect(await publication()).toMatchObject({ status: 'building', problems: null });
    expect(await builder().run(municipalityId, payload)).toEqual({ done: expect.stringContaining('released version 1') });
    expect(await builder().run(municipalityId, payload)).toEqual({ skipped: 'the publication is built already' });
    expect(await publication()).toMatchObject({ status: 'built', progress: null, changes: null });
  });

  it('keeps what can be found of each item, and in the history what its files can be known by', async () => {
    const items = await database.asOwner<{ content: string }>(
      'SELECT item_key, section, content FROM published_items WHERE publication_id = $1 ORDER BY position',
      [payload.publicationId],
    );
    expect(items).toMatchObject([
      { item_key: '1', section: '1 方針', content: expect.stringContaining('取組項目 1') },
      { item_key: '2' },
    ]);
    const files = await database.asOwner<{ file_name: string; sha256: string; format: string | null }>(
      'SELECT file_name, sha256, format FROM artefacts WHERE publication_id = $1',
      [payload.publicationId],
    );
    const [release] = await database.asOwner<{ payload: { checksums: object; files: number; digest: string } }>(
      "SELECT payload FROM history_entries WHERE subject_id = $1 AND action = 'release'",
      [payload.publicationId],
    );
    const offered = files.filter(({ format }) => format !== null);
    expect(release!.payload).toMatchObject({
      checksums: Object.fromEntries(offered.map(({ file_name: name, sha256 }) => [name, sha256])),
      files: files.length,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
