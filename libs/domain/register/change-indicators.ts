import type { Changing } from './change-register.js';
import { itemOf } from './change-items.js';
import { textProblems } from './content-problems.js';
import { newKey } from './new-key.js';
import type { RegisterProblem } from './register-problem.js';
import type { IndicatorEntry, Register } from './register.js';

type Content = Omit<IndicatorEntry, 'key'>;

export const addIndicator: Changing<'addIndicator'> = {
  problems: (_, change) => contentProblems(change),
  apply: (register, change) => ({
    ...register,
    indicators: [
      ...register.indicators,
      { key: newKey('indicator', register.indicators), ...contentOf(register, change) },
    ],
  }),
};

export const editIndicator: Changing<'editIndicator'> = {
  problems: (_, change) => contentProblems(change),
  apply: (register, { indicator: key, ...content }) =>
    withIndicator(register, key, () => ({ key, ...contentOf(register, content) })),
};

export const removeIndicator: Changing<'removeIndicator'> = {
  problems: () => [],
  apply: (register, { indicator: key }) => withIndicator(register, key, (indicator) => ({ ...indicator, items: [] })),
};

function withIndicator(
  register: Register,
  key: string,
  change: (indicator: IndicatorEntry) => IndicatorEntry,
): Register {
  return {
    ...register,
    indicators: register.indicators.map((indicator) => (indicator.key === key ? change(indicator) : indicator)),
  };
}

function contentProblems({ name, baseline, target, items }: Content): RegisterProblem[] {
  return [
    ...textProblems('name', name, true),
    ...textProblems('baseline', baseline, false),
    ...textProblems('target', target, false),
    ...(items.length === 0 ? [{ code: 'indicatorNeedsItem' } as const] : []),
  ];
}

/** The first item enters it; the others follow in printed order. */
function contentOf(register: Register, { name, baseline, target, better, items }: Content): Content {
  const [entering, ...relisting] = [...new Set(items)];
  const order = (key: string) => register.items.indexOf(itemOf(register, key));
  return {
    name: name.trim(),
    baseline: baseline.trim(),
    target: target.trim(),
    better,
    items: entering === undefined ? [] : [entering, ...relisting.toSorted((one, other) => order(one) - order(other))],
  };
}
