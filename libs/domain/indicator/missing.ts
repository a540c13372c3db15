import type { MissingReason } from './reading.js';

/** Any run of dashes, whatever they were typed with: － — ― ‐ – ー ─. */
const DASHES = /^[-\u2010-\u2015\u2212\u30fc\u2500\u2501\ufe58]+$/;

const WORDS: Readonly<Record<string, MissingReason>> = {
  '': 'empty',
  未発表: 'notPublished',
  未公表: 'notPublished',
  非公表: 'notPublished',
  公表前: 'notPublished',
  発表前: 'notPublished',
  集計中: 'notCounted',
  未集計: 'notCounted',
  集計前: 'notCounted',
  調査中: 'notCounted',
  確認中: 'notCounted',
  算定中: 'notCounted',
  算出中: 'notCounted',
  精査中: 'notCounted',
  未確定: 'notCounted',
  未調査: 'notSurveyed',
  未測定: 'notSurveyed',
  調査なし: 'notSurveyed',
  調査未実施: 'notSurveyed',
  未定: 'undecided',
  未設定: 'undecided',
  対象外: 'notApplicable',
  不明: 'unknown',
  未把握: 'unknown',
  データなし: 'unknown',
  'N/A': 'unknown',
  'n/a': 'unknown',
  // … and ‥ after normalization: statistics print it for "not known".
  '...': 'unknown',
  '..': 'unknown',
};

/** Why there is no value, or null when the text is something else. 該当なし and なし are: they could be zero. */
export function missingReason(text: string): MissingReason | null {
  if (DASHES.test(text)) return 'dash';
  return Object.hasOwn(WORDS, text) ? WORDS[text]! : null;
}
