// The whole fault suite: npm run test:faults. `npm test` runs a short form of it.
//   npm run test:faults -- --sheets 2000 --kills 20 --publications 12 --build-kills 60 --seed 7 --backends redis
// The same seed breaks the same things in the same order.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    sheets: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    publications: { type: 'string', default: '12' },
    'build-kills': { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    backends: { type: 'string', default: 'postgres,redis' },
  },
});
const settings = Object.fromEntries(Object.entries(values).map(([name, value]) => [`FAULTS_${name.toUpperCase().replaceAll('-', '_')}`, value]));
console.log(`Faults: ${JSON.stringify(values)}`);
const { status } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../run.mjs'), 'faults'], {
  stdio: 'inherit',
  env: { ...process.env, ...settings },
});
process.exit(status ?? 1);
