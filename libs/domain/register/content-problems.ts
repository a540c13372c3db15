import { unprintableCharacters } from '../check/printable.js';
import { cellProblem } from '../template/cells.js';
import { textLength } from '../template/sheet-template.js';
import type { RegisterProblem } from './register-problem.js';
import type { RegisterRules } from './register.js';
import { REGISTER_LIMITS } from './register.js';

type Limited = keyof typeof REGISTER_LIMITS;

/** A line that somebody typed. `field` names it, and says how long it may be. */
export function textProblems(field: Limited, text: string, required: boolean): RegisterProblem[] {
  const [length, max] = [textLength(text), REGISTER_LIMITS[field]];
  const characters = unprintableCharacters(text);
  const problems: RegisterProblem[] = [];
  if (required && text.trim() === '') problems.push({ code: 'fieldRequired', field });
  if (length > max) problems.push({ code: 'textTooLong', field, length, max });
  if (characters.length > 0) problems.push({ code: 'charactersUnprintable', field, characters });
  return problems;
}

/** The texts and choices that an item carries over into its sheets. */
export function cellsProblems(texts: Readonly<Record<string, string>>, { fields }: RegisterRules): RegisterProblem[] {
  return fields.flatMap((field): RegisterProblem[] => {
    const content = texts[field.key] ?? '';
    const problem = cellProblem(field, field.key, content, { kind: 'achievement', marks: [] });
    const characters = unprintableCharacters(content);
    return [
      ...(problem?.code === 'textTooLong' || problem?.code === 'choiceUnknown' ? [problem] : []),
      ...(characters.length > 0 ? [{ code: 'charactersUnprintable', field: field.key, characters } as const] : []),
    ];
  });
}

/** The fields' cells after what was typed; the others (schedules) stay. */
export function changedTexts(
  before: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
  { fields }: RegisterRules,
): Record<string, string> {
  const texts = { ...before };
  for (const { key } of fields) {
    const content = typed[key];
    if (content === undefined) continue;
    if (content.trim() === '') delete texts[key];
    else texts[key] = content;
  }
  return texts;
}
