import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ruleInJapanese } from './rules-ja.js';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Where the domain says its rules of a plan. */
const SOURCES = [
  'libs/domain/review/route.ts',
  'libs/domain/template/template-problems.ts',
  'libs/domain/template/route-template-problems.ts',
];

it('every rule of the domain is said in Japanese', async () => {
  const rules: string[] = [];
  for (const source of SOURCES) {
    const text = await readFile(path.join(projectRoot(), source), 'utf8');
    // expected: …, expected = …, problem(…), problems.push(…), each with a text in quotation marks
    for (const [, , said] of text.matchAll(/(?:expected: |expected = |problem\(|push\()(['`])((?:[a-z]).*?)\1/g)) {
      rules.push(said!.replace(/\$\{[^}]*\}/g, 'x'));
    }
  }
  expect(rules.length).toBeGreaterThan(15);
  // The parts of a sentence that is put together are judged where the sentence is.
  const untold = rules.filter((rule) => !JAPANESE.test(ruleInJapanese(rule.replace('from x on', 'from 2019 on'))));
  expect(untold).toEqual(['the key of x']);
  expect(['choice field with no other options', 'text field'].map((field) => ruleInJapanese(`the key of a ${field}`))).toEqual([
    '選択肢がこの欄に全てある choice の欄のキー',
    '種類 text の欄のキー',
  ]);
  expect(ruleInJapanese('opinion names the field its text goes to')).toMatch(JAPANESE);
  expect(ruleInJapanese('grade has no text field')).toMatch(JAPANESE);
});

const LISTS = ['columnUnknown', 'oneOf', 'printable', 'scheduleField', 'notInCircle', 'resultField'];
const TEXTS = ['yaml', 'rule', 'enteredOn', 'reviewedHere'];

it('both languages say everything', () => {
  for (const code of Object.keys(en) as (keyof typeof en)[]) {
    const first = LISTS.includes(code) ? ['x', ''] : TEXTS.includes(code) ? 'x' : 3;
    const words = [en, ja].map((messages) => (messages[code] as (...details: unknown[]) => string)(first, 4, 5));
    expect({ code, words }).toEqual({ code, words: [expect.stringMatching(/\S/), expect.stringMatching(/\S/)] });
    expect(words.join()).not.toContain('undefined');
  }
});
