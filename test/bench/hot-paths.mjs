// `npm run bench`: how long the three hot paths take over HTTP on a plan of 1,000 items, beside a baseline of the same
// run (a request that only finds out who is signed in). Quote the ratios; milliseconds are this machine's.
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { PASSWORD, withLargePlan } from './large-plan.mjs';

const ROUNDS = 300;

await withLargePlan({}, measure);

async function measure(address) {
  const administrator = new ApiClient(address, { email: 'administrator@bench.example.jp', password: PASSWORD });
  const member = new ApiClient(address, { email: 'departmentmember@bench.example.jp', password: PASSWORD });
  const { plans } = await administrator.call('listPlans');
  const from = performance.now();
  const { sheets } = await administrator.call('openCycle', { params: { planId: plans[0].id }, body: { fiscalYear: 2019 } });
  console.log(`opening a year of ${sheets} sheets: ${(performance.now() - from).toFixed(0)} ms`);
  const { waiting } = await member.call('myWork');
  const params = { sheetId: waiting.rows[0].id };
  let { version } = await member.call('openSheet', { params });
  const cycleId = waiting.rows[0].cycle.id;

  const baseline = await median('baseline: who is signed in', () => member.call('readSession'));
  await median('my work', () => member.call('myWork'), baseline);
  await median('open a sheet', () => member.call('openSheet', { params }), baseline);
  await median('its place in the list', () => member.call('readSheetQueue', { params, query: { list: 'work' } }), baseline);
  await median('search', () => member.call('searchSheets', { query: { q: '市民　活用' } }), baseline);
  await median(
    'save a draft',
    async (round) => {
      ({ version } = await member.call('saveDraft', { params, body: { version, texts: { achievements: `取り組んだ。${round}` } } }));
    },
    baseline,
  );
  await median('the board', () => administrator.call('readBoard', { params: { cycleId } }), baseline);
}

async function median(name, work, baseline) {
  const times = [];
  for (let round = -20; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work(round);
    if (round >= 0) times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(times.length * share)];
  const ratio = baseline === undefined ? '' : `  ${(at(0.5) / baseline).toFixed(1)} × baseline`;
  console.log(`${name.padEnd(28)} median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms${ratio}`);
  return at(0.5);
}
