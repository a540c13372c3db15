import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
let cycleId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const board = (of: string) => administrator.call('readBoard', { params: { cycleId: of } });

async function undo(of: string) {
  const { version } = await board(of);
  return administrator.call('undoOpening', { params: { cycleId: of }, body: { version } });
}

async function reopen(reason: string) {
  const { version } = await board(cycleId);
  return administrator.call('reopenCycle', { params: { cycleId }, body: { version, reason } });
}

it('takes back an opening while nobody has written, and not afterwards', async () => {
  const first = await year.open();
  expect(await undo(first)).toEqual({ sheets: 24 });
  expect((await administrator.call('listPlans')).plans[0]!.cycles).toEqual([]);

  cycleId = await year.open();
  const member = year.first('departmentMember');
  const card = (await member.call('myWork')).waiting.rows[0]!;
  await member.call('saveDraft', { params: { sheetId: card.id }, body: { version: 1, texts: { achievements: '書き始めた。' } } });
  await expect(undo(cycleId)).rejects.toThrow(`"cycleInUse","count":1,"numbers":["${card.number}"]`);
  expect((await board(cycleId)).sheets.total).toBe(24);
});

it('takes a closed year up again, with a reason, until it is published', async () => {
  await year.review(cycleId);
  await expect(reopen(' ')).rejects.toThrow('reasonRequired');
  await reopen('数値の誤りが見つかったため。');
  expect((await board(cycleId)).cycle.status).toBe('running');
  await expect(undo(cycleId)).rejects.toThrow('cycleInUse');
  await expect(reopen('もう一度。')).rejects.toThrow('cycleNotReopenable');

  await year.close(cycleId);
  await year.requestPublication(cycleId);
  await eventually('the publication', async () => (await board(cycleId)).cycle.status === 'published');
  await expect(reopen('公表したあとで。')).rejects.toThrow('cycleNotReopenable');
}, 60_000);
