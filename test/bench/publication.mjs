// `npm run bench`: how long a plan of 1,000 items takes to be published in every format, how long the program was kept from
// answering meanwhile, and how many requests it answered.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { PASSWORD, withLargePlan } from './large-plan.mjs';

await withLargePlan({ reviewed: true }, measure);

async function measure(address) {
  const administrator = new ApiClient(address, { email: 'administrator@bench.example.jp', password: PASSWORD });
  const { plans } = await administrator.call('listPlans');
  const params = { cycleId: plans[0].cycles[0].id };
  await publish(administrator, params, '');
  await timed('what a correction changes', () => administrator.call('readPublicationChanges', { params }));
  await publish(administrator, params, '訂正しました。');
}

async function publish(administrator, params, note) {
  const { version } = await administrator.call('readBoard', { params });
  await timed(note === '' ? 'asking for it' : 'asking for the correction', () => administrator.call('requestPublication', { params, body: { version, note } }));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const waits = [];
  let newest;
  do {
    const asked = performance.now();
    await administrator.call('readSession');
    waits.push(performance.now() - asked);
    // The board is heavier than what is measured: asked for now and then.
    if (waits.length % 20 === 0) [newest] = (await administrator.call('readBoard', { params })).publications;
  } while (newest === undefined || newest.status === 'building');
  delay.disable();
  const seconds = (performance.now() - from) / 1000;
  const bytes = newest.artefacts.map((artefact) => `${artefact.format} ${(artefact.bytes / 1024).toFixed(0)} KB`);
  console.log(`version ${newest.version} ${newest.status} after ${seconds.toFixed(1)} s: ${bytes.join(', ')}`);
  console.log(`  requests answered meanwhile: ${waits.length}, the slowest after ${Math.max(...waits).toFixed(0)} ms`);
  console.log(`  event loop: at most ${(delay.max / 1e6).toFixed(0)} ms late, 99 % ${(delay.percentile(99) / 1e6).toFixed(0)} ms`);
}

async function timed(name, work) {
  const from = performance.now();
  await work();
  console.log(`${name}: ${(performance.now() - from).toFixed(0)} ms`);
}
