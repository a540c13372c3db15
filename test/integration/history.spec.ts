import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryEvent } from '#libs/features/audit/history.js';
import { History } from '#libs/features/audit/history.js';
import { clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addMunicipality } from '../support/tenants.js';

let database: TestDatabase;
let municipality: string;
const history = new History(clockAt('2020-05-15 09:00'));

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  municipality = await addMunicipality(database);
});

function event(payload: object = {}): HistoryEvent {
  return {
    actor: { kind: 'account', id: randomUUID(), name: '山田 直樹' },
    subject: { kind: 'sheet', id: randomUUID() },
    action: 'submit',
    payload,
  };
}

const append = (payload: object = {}, where = municipality) =>
  database.tenants.transaction(where, (tx) => history.append(tx, event(payload)));
const verify = (where = municipality) => database.tenants.transaction(where, (tx) => history.verify(tx));
const linkOf = (subjectId: string, action = 'submit') =>
  database.tenants.transaction(municipality, (tx) => history.linkOf(tx, subjectId, action));

describe('the chain', () => {
  it('is empty at first', async () => {
    expect(await verify()).toEqual({ entries: 0, brokenAt: null });
  });

  it('has no gaps when many append at once, and those who roll back leave none', async () => {
    const other = await addMunicipality(database);
    const work = Array.from({ length: 60 }, (_, n) => {
      if (n % 6 === 5) return append({ n }, other);
      if (n % 6 !== 4) return append({ n });
      return database.tenants
        .transaction(municipality, async (tx) => {
          await history.append(tx, event({ n }));
          throw new Error('rolled back');
        })
        .catch((error: Error) => expect(error.message).toBe('rolled back'));
    });
    await Promise.all(work);
    expect(await verify()).toEqual({ entries: 40, brokenAt: null });
    expect(await verify(other)).toEqual({ entries: 10, brokenAt: null });
    const rows = await database.asOwner<{ seq: string }>(
      'SELECT seq FROM history_entries WHERE municipality_id = $1 ORDER BY seq',
      [municipality],
    );
    expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('names the newest link of a subject and action, to be kept elsewhere', async () => {
    const [first, second] = [event({ n: 1 }), event({ n: 2 })];
    for (const entry of [first, second, { ...first, payload: { n: 3 } }]) {
      await database.tenants.transaction(municipality, (tx) => history.append(tx, entry));
    }
    expect(await linkOf(first.subject.id)).toEqual({ seq: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await linkOf(second.subject.id))?.seq).toBe(2);
    expect(await linkOf(second.subject.id, 'approve')).toBeNull();
  });

  it('is walked beyond the first thousand', async () => {
    await database.tenants.transaction(municipality, async (tx) => {
      for (let n = 0; n < 1005; n += 1) await history.append(tx, event({ n }));
    });
    expect(await verify()).toEqual({ entries: 1005, brokenAt: null });
  });

  it('verifies whatever JSON the payload is', async () => {
    // PostgreSQL's jsonb holds no NUL and no half surrogate pairs.
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0') && value.isWellFormed());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
        fc.array(tie('value').filter((item) => item !== undefined), { maxLength: 3 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, value, { maxKeys: 4 }), async (payload) => {
        await append(payload);
        expect((await verify()).brokenAt).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('nobody changes what was written', () => {
  it.each(['UPDATE history_entries SET action = action', 'DELETE FROM history_entries', 'TRUNCATE history_entries'])(
    'the program may not %s',
    async (sql) => {
      await append();
      const attempt = database.tenants.transaction(municipality, (tx) => tx.manager.query(sql));
      await expect(attempt).rejects.toThrow('permission denied for table history_entries');
    },
  );

  it.each([
    ['what was done', `UPDATE history_entries SET payload = '{"grade": "A"}'`],
    ['what it was called', `UPDATE history_entries SET action = 'approve'`],
    ['when', `UPDATE history_entries SET at = at - interval '1 day'`],
    ['who', `UPDATE history_entries SET actor_name = '別人'`],
    ['to what', `UPDATE history_entries SET subject_id = gen_random_uuid()`],
    ['its hash', `UPDATE history_entries SET hash = sha256('x')`],
    ['its link', `UPDATE history_entries SET previous_hash = sha256('x')`],
  ])('who can all the same is found out: %s', async (_what, sql) => {
    for (let n = 1; n <= 5; n += 1) await append({ n });
    await database.asOwner(`${sql} WHERE municipality_id = $1 AND seq = 3`, [municipality]);
    expect(await verify()).toEqual({ entries: 2, brokenAt: 3 });
  });

  it.each([
    ['a row taken out', 'DELETE FROM history_entries WHERE municipality_id = $1 AND seq = 3', 4],
    ['the first row taken out', 'DELETE FROM history_entries WHERE municipality_id = $1 AND seq = 1', 2],
    [
      'a row put in before the first',
      `INSERT INTO history_entries SELECT (jsonb_populate_record(h, '{"seq": 0}')).*
       FROM history_entries h WHERE municipality_id = $1 AND seq = 1`,
      0,
    ],
  ])('%s is found out', async (_what, sql, brokenAt) => {
    for (let n = 1; n <= 5; n += 1) await append({ n });
    await database.asOwner(sql, [municipality]);
    expect((await verify()).brokenAt).toBe(brokenAt);
  });

  it('a gap that was closed is found out', async () => {
    for (let n = 1; n <= 5; n += 1) await append({ n });
    await database.asOwner('DELETE FROM history_entries WHERE municipality_id = $1 AND seq = 3', [municipality]);
    await database.asOwner('UPDATE history_entries SET seq = 3 WHERE municipality_id = $1 AND seq = 4', [municipality]);
    await database.asOwner('UPDATE history_entries SET seq = 4 WHERE municipality_id = $1 AND seq = 5', [municipality]);
    expect(await verify()).toEqual({ entries: 2, brokenAt: 3 });
  });

  it('an end cut off shows only against a link that was kept elsewhere', async () => {
    const last = event();
    for (let n = 1; n <= 4; n += 1) await append({ n });
    await database.tenants.transaction(municipality, (tx) => history.append(tx, last));
    expect((await linkOf(last.subject.id))?.seq).toBe(5);
    await database.asOwner('DELETE FROM history_entries WHERE municipality_id = $1 AND seq > 3', [municipality]);
    expect(await verify()).toEqual({ entries: 3, brokenAt: null });
    expect(await linkOf(last.subject.id)).toBeNull();
  });
});
