import type { BrokenRule } from '#libs/domain/template/rule-problem.js';
import { explainBrokenRule } from '#libs/contract/messages/explain-broken-rule.js';
import { useSharedTranslator } from '../../i18n/use-shared-translator.js';

/** What is wrong at a path of the rules or below it: the first thing. */
export type ErrorOf = (path: string) => string | undefined;

/** fieldLabel names the fields that a problem speaks of (use-place-label.ts). */
export function useErrorOf(problems: readonly BrokenRule[], fieldLabel: (key: string) => string): ErrorOf {
  const t = useSharedTranslator();
  return (path) => {
    const problem = problems.find((candidate) => candidate.path === path || candidate.path.startsWith(`${path}.`));
    return problem && explainBrokenRule({ code: 'ruleBroken', ...problem }, t, fieldLabel);
  };
}
