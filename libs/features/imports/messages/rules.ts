import type { CellProblem } from '#libs/domain/template/cells.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { expected } from './messages.js';

/** A rule that the domain says in English. */
export function ruleInBothLanguages(inEnglish: string): LocalizedText {
  return expected('rule', inEnglish);
}

/** What a cell's content should have been. */
export function contentExpectation(problem: CellProblem): LocalizedText {
  switch (problem.code) {
    case 'textTooLong':
      return expected('atMost', problem.max);
    case 'choiceUnknown':
    case 'gradeUnknown':
      return expected('oneOf', problem.allowed);
    case 'amountInvalid':
      return expected('amount');
  }
}
