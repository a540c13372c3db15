import { describe, expect, it } from '@jest/globals';
import type { Better } from './better.js';
import { better } from './better.js';
import { judge, judgeSince } from './judge.js';
import type { TargetJudgement } from './judge-target.js';
import { parseValue } from './parse-value.js';

describe('better', () => {
  it.each([
    ['264件', '270件', 'more'],
    ['103人', '0人', 'less'],
    ['△258人', '△140人', 'more'],
    ['57,074千円', '1億円', 'more'],
    ['年間20名', '25人/年', 'more'],
    ['約50%', '100%', 'more'],
    ['10%', '30～40%', 'more'],
    ['50%', '30～40%', 'less'],
    ['35%', '30～40%', 'unknown'],
    ['-', '30%以上', 'more'],
    ['40%', '30%以下', 'less'],
    ['20%', '30%以下', 'less'],
    ['617g', '現状以下', 'less'],
    ['78.1%', '現状値以上', 'more'],
    ['36,178時間', '縮小', 'less'],
    ['27施設', '拡大', 'more'],
    ['検討', '実施', 'more'],
    ['100事業(累計)', '350事業(累計)', 'more'],
    ['101事業', '350事業(累計)', 'unknown'],
    ['95.6%', '現状維持', 'unknown'],
    ['5件', '5件', 'unknown'],
    ['- (新規)', '8件', 'unknown'],
    ['5件', '8人', 'unknown'],
    ['5件', '8件/月', 'unknown'],
    ['30%以上', '50%', 'unknown'],
    ['5件', '-', 'unknown'],
    ['5件', '△', 'unknown'],
  ])('%s → %s: %s', (baseline, target, direction) => {
    expect(better(parseValue(baseline), parseValue(target))).toBe(direction);
  });
});

describe('the trend against the baseline', () => {
  it.each([
    ['10%', '50%', '約10%', 'unchanged'],
    ['10%', '50%', '20%以上', 'improved'],
    ['30%', '50%', '20%以上', 'cannotSay'],
    ['30%', '50%', '30%未満', 'worsened'],
    ['30%', '50%', '20～25%', 'worsened'],
    ['30%', '50%', '20～35%', 'cannotSay'],
    ['30%以上', '50%', '30%以上', 'cannotSay'],
    ['3件', '5件', '3人', 'cannotSay'],
    ['3件', '5件', '3', 'cannotSay'],
    ['3名', '5名', '4人', 'improved'],
    ['3件', '5件', '月3件', 'cannotSay'],
    ['検討', '実施', '5件', 'cannotSay'],
    ['5件', '5件', '6件', 'cannotSay'],
    ['5件', '5件', '5件', 'unchanged'],
    ['5件', '8件', '拡大', 'cannotSay'],
    ['5件', '8件', '現状維持', 'cannotSay'],
    ['実施', '拡大', '準備', 'worsened'],
    ['100事業(累計)', '350事業(累計)', '72事業(累計215)', 'improved'],
    ['100事業(累計)', '350事業(累計)', '72事業', 'cannotSay'],
  ])('%s → %s, %s: %s', (baseline, target, value, trend) => {
    expect(judge({ baseline, target, value }).trend).toBe(trend);
  });

  it('goes by what the municipality says, where it says it', () => {
    expect(judge({ baseline: '95.6%', target: '現状維持', value: '93.2%' })).toEqual({ trend: 'cannotSay', target: 'cannotSay' });
    expect(judge({ baseline: '95.6%', target: '現状維持', value: '93.2%', better: 'more' })).toEqual({ trend: 'worsened', target: 'notReached' });
    expect(judge({ baseline: '95.6%', target: '現状維持', value: '93.2%', better: 'less' })).toEqual({ trend: 'improved', target: 'reached' });
    expect(judge({ baseline: '8,983枚', target: '33,000枚(累計)', value: '14,955枚', better: 'more' }).trend).toBe('improved');
    expect(judge({ baseline: '264件', target: '270件', value: '269件', better: null }).trend).toBe('improved');
  });
});

describe('the target', () => {
  const JUDGED: [string, string, string, TargetJudgement, Better?][] = [
    ['20%', '50%', '50%', 'reached'],
    ['20%', '50%', '約50%', 'reached'],
    ['20%', '約50%', '50%', 'reached'],
    ['20%', '50%', '30%以上', 'cannotSay'],
    ['20%', '50%', '50%以上', 'reached'],
    ['20%', '50%', '50%未満', 'notReached'],
    ['20%', '50%', '50%以下', 'cannotSay'],
    ['20%', '50%超', '50%', 'notReached'],
    ['20%', '50%以上', '50%', 'reached'],
    ['20%', '50%未満', '50%', 'notReached'],
    ['60%', '50%', '49%', 'reached'],
    ['60%', '50%', '51%', 'notReached'],
    // The target's own comparator outweighs everything else.
    ['60%', '50%以下', '51%', 'notReached', 'more'],
    ['20%', '30～40%', '30%', 'reached'],
    ['20%', '30～40%', '45%', 'reached'],
    ['20%', '30～40%', '29%', 'notReached'],
    ['60%', '30～40%', '40%', 'reached'],
    ['35%', '30～40%', '33%', 'reached'],
    ['35%', '30～40%', '45%', 'cannotSay'],
    ['50%', '50%', '50%', 'reached'],
    ['50%', '50%', '51%', 'cannotSay'],
    ['- (新規)', '8件', '8件', 'reached'],
    ['- (新規)', '8件', '7件', 'notReached'],
    ['- (新規)', '8件', '7件', 'reached', 'less'],
    ['- (新規)', '8件以下', '7件', 'reached'],
    ['-', '0人', '0人', 'reached'],
    ['-', '0人', '5人', 'cannotSay'],
    ['△5人', '0人', '3人', 'reached'],
    ['57,074千円', '1億円', '100,000千円', 'reached'],
    ['57,074千円', '1億円', '99,999千円', 'notReached'],
    ['5件', '8件', '9人', 'cannotSay'],
    ['5件', '8件', '9', 'cannotSay'],
    ['5件', '8件', '－', 'cannotSay'],
    ['5件', '8件', '— (参考:市政意向調査9件)', 'cannotSay'],
    ['5件', '8件', '現状維持', 'cannotSay'],
    ['5件', '－', '9件', 'cannotSay'],
    ['5件', '△', '9件', 'cannotSay'],
    ['101事業', '350事業(累計)', '72事業(累計350)', 'reached'],
    ['101事業', '350事業(累計)', '360事業', 'cannotSay'],
    ['5件', '8件', '9件(累計20)', 'reached'],
    ['5件', '8件', '9件(累計)', 'cannotSay'],
    ['5件', '現状値以上', '5件', 'reached'],
    ['5件', '現状値以上', '4件', 'notReached'],
    ['5件', '現状値以下', '5件', 'reached'],
    ['5件', '現状値超', '5件', 'notReached'],
    ['5件', '縮小', '5件', 'notReached'],
    ['5件', '現状維持', '5件', 'reached'],
    ['30～40%', '現状維持', '35%', 'cannotSay', 'more'],
    ['30%以上', '現状維持', '35%', 'cannotSay', 'more'],
    ['-', '現状値以上', '5件', 'cannotSay'],
    ['5件', '拡大', '拡大', 'cannotSay'],
    ['5件', '実施', '6件', 'cannotSay'],
    ['検討', '実施', '拡大', 'reached'],
    ['実施', '現状維持', '継続実施', 'reached'],
    ['実施', '増加', '拡大', 'reached'],
    ['実施', '縮小', '検討', 'cannotSay'],
    ['検討', '実施(31年度)', '実施(30年度)', 'reached'],
    ['実施(26年度)', '実施(31年度)', '実施(31年度)', 'reached'],
    ['実施(26年度)', '実施(31年度)', '実施(26年度)', 'cannotSay'],
  ];

  // A row that is shorter than the function would make Jest hand it a callback.
  it.each(JUDGED.map(([baseline, target, value, judgement, given]) => ({ baseline, target, value, judgement, better: given })))(
    '$baseline → $target, $value: $judgement',
    ({ judgement, ...typed }) => {
      expect(judge(typed).target).toBe(judgement);
    },
  );
});

describe('the trend since last year', () => {
  it.each([
    ['103人', '0人', '21人', '83人', 'worsened'],
    ['103人', '0人', '83人', '35人', 'improved'],
    ['検討', '実施', '準備', '準備', 'unchanged'],
    ['57,074千円', '1億円', '0.5億円', '39,411千円', 'worsened'],
    ['78.1%', '現状値以上', '— (参考:市政意向調査79.2%)', '77.8%', 'cannotSay'],
    ['- (新規)', '8件', '7件', '4件', 'cannotSay'],
    ['101事業', '350事業(累計)', '70事業(累計143)', '72事業(累計215)', 'cannotSay'],
  ])('%s → %s: %s, %s: %s', (baseline, target, previous, value, trend) => {
    expect(judgeSince({ baseline, target, previous, value })).toBe(trend);
  });

  it('goes by what the municipality says', () => {
    expect(judgeSince({ baseline: '- (新規)', target: '8件', previous: '7件', value: '4件', better: 'more' })).toBe('worsened');
  });
});
