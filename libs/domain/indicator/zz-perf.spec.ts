import { it } from '@jest/globals';
import { parseValue } from './parse-value.js';
import { PUBLISHED_CELLS } from './fixtures/raw-cells.fixture.js';
it('perf', () => {
  for (const [n, s] of Object.entries({ nines: '9'.repeat(20000), parens: '('.repeat(20000), comma: '1,'.repeat(10000), sp: ' '.repeat(20000)+'5', spin: '1'+' '.repeat(20000)+'件', kanji: '件'.repeat(200), n200: '9,'.repeat(100), p200: '('.repeat(100)+')'.repeat(100), star: '※1'.repeat(100), pp: '()'.repeat(100), y: '年間'.repeat(100), zw: '\u200b'.repeat(20000), f: '\ufdfa'.repeat(200) })) {
    const t = performance.now(); const k = parseValue(s).kind; process.stdout.write(`${n} ${k} ${(performance.now()-t).toFixed(2)}ms\n`);
  }
  const t = performance.now(); for (let i=0;i<200;i++) for (const c of PUBLISHED_CELLS) parseValue(c);
  process.stdout.write(`${((performance.now()-t)*1000/200/PUBLISHED_CELLS.length).toFixed(1)}us each\n`);
});
