import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import type { ApiProblem } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { runDemoProgram } from '../support/program.js';

/** The citizen committee reads settled sheets, and nothing of how they came about. */

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let citizen: ApiClient;
let sheetId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  await year.open();
  await year.draftAndSubmit();
  await year.propose();
  await year.settle();
  citizen = year.first('citizenCommittee');
  sheetId = (await citizen.call('myWork')).waiting.rows[0]!.id;
  // What the staff said among themselves: a goal that is not published, and a word about a check.
  await program.database.asOwner(
    `UPDATE sheets SET version = version + 1, carried = jsonb_set(carried, '{texts,goal}', '"庁内の目標"'),
       texts = texts || '{"explanation.sameAsLastYear:achievements": "庁内の説明"}' WHERE id = $1`,
    [sheetId],
  );
}, 60_000);

afterAll(async () => {
  await program.stop();
});

it('does not show them what is not public', async () => {
  const sheet = await citizen.call('openSheet', { params: { sheetId } });
  expect(sheet.fields.map((field) => field.key)).not.toContain('goal');
  expect(sheet).toMatchObject({ warnings: [], history: [], explaining: false });
  expect(JSON.stringify(sheet)).not.toContain('庁内');
});

it('does not tell it to somebody who sends an old version either', async () => {
  const texts = {
    goal: '?',
    achievements: '?',
    'explanation.sameAsLastYear:achievements': '?',
    citizenComment: '市民の意見',
  };
  const stale = citizen.call('saveDraft', { params: { sheetId }, body: { version: 1, texts } });
  const problem = await stale.then(
    () => null,
    (error: unknown) => (error as ApiProblem).problem,
  );
  expect(problem).toMatchObject({ code: 'staleVersion', conflicts: [{ field: 'citizenComment', yours: '市民の意見', theirs: '' }] });
  expect(problem!.conflicts).toHaveLength(1);
});

it('nor with what is saved', async () => {
  const { version } = await citizen.call('openSheet', { params: { sheetId } });
  const saved = await citizen.call('saveDraft', { params: { sheetId }, body: { version, texts: { citizenComment: 'よい取組です。' } } });
  expect(saved.warnings).toEqual([]);
});
