/** The steps by which a measure comes about, in order. */
export const MILESTONES = ['未着手', '検討', '準備', '一部実施', '実施', '拡大'] as const;

export type Milestone = (typeof MILESTONES)[number];

/**
 * Other words for the steps. Words that could be two steps are absent, and read as text: 継続 (of what?), 実施中
 * (a service that runs, or a plan half written).
 */
const OTHER_WORDS: Readonly<Record<string, Milestone>> = {
  未実施: '未着手',
  未導入: '未着手',
  未整備: '未着手',
  未策定: '未着手',
  検討中: '検討',
  継続検討: '検討',
  準備中: '準備',
  一部導入: '一部実施',
  試行: '一部実施',
  試行実施: '一部実施',
  継続実施: '実施',
  実施済: '実施',
  導入済: '実施',
  策定済: '実施',
  整備済: '実施',
  完了: '実施',
  拡充: '拡大',
};

export function milestoneOf(text: string): Milestone | null {
  const word = text.endsWith('済み') ? text.slice(0, -1) : text;
  const milestone = MILESTONES.find((candidate) => candidate === word);
  return milestone ?? (Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word]! : null);
}

export function orderOf(milestone: Milestone): number {
  return MILESTONES.indexOf(milestone);
}
