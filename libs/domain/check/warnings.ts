import type { FiscalYear } from '../fiscal/fiscal-year.js';
import { tenfold, unitChanged } from '../indicator/change-checks.js';
import { judge } from '../indicator/judge.js';
import { parseValue } from '../indicator/parse-value.js';
import { isQuantity } from '../indicator/reading.js';
import { gradeSoFar } from '../review/grade-so-far.js';
import type { ReviewRules } from '../review/review-rules.js';
import type { SheetIndicator, SheetState } from '../review/sheet-state.js';
import type { TextField } from '../template/sheet-template.js';
import { textLength } from '../template/sheet-template.js';
import type { Warning } from './warning.js';

/** Shorter texts are often rightly the same as last year's: 変更なし, 継続実施. */
const MIN_SUSPICIOUS_LENGTH = 10;

/** Everything that asks for a word on a sheet as it stands, in printed order. */
export function warningsOf(sheet: SheetState, rules: ReviewRules): Warning[] {
  return rules.template.fields.flatMap((field): Warning[] => {
    if (field.kind === 'text') return sameAsLastYear(field, sheet);
    if (field.kind !== 'indicators') return [];
    return sheet.indicators.flatMap((indicator) => [
      ...rules.years.cycle.flatMap((year) => besideTheYearBefore(indicator, year)),
      ...besideTheGrade(indicator, sheet, rules),
    ]);
  });
}

function sameAsLastYear(field: TextField, { texts, previousTexts }: SheetState): Warning[] {
  if (field.stage !== 'draft') return [];
  const text = worded(texts[field.key]);
  const same = textLength(text) >= MIN_SUSPICIOUS_LENGTH && text === worded(previousTexts[field.key]);
  return same ? [{ code: 'sameAsLastYear', field: field.key }] : [];
}

/** The words alone: however they were spaced, and in whatever width. */
function worded(text = ''): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

function besideTheYearBefore(indicator: SheetIndicator, year: FiscalYear): Warning[] {
  const now = indicator.values[year] ?? '';
  const before = valueBefore(indicator, year);
  const subject = { indicatorId: indicator.id, year };
  if (parseValue(now).kind === 'text') {
    const wasNumber = isQuantity(parseValue(before ?? indicator.baseline));
    return wasNumber ? [{ code: 'valueUnreadable', ...subject, now }] : [];
  }
  if (before === undefined) return [];
  if (unitChanged(before, now)) return [{ code: 'unitChanged', ...subject, before, now }];
  return tenfold(before, now) ? [{ code: 'tenfold', ...subject, before, now }] : [];
}

/** Of the nearest earlier year that has a value: a dash or 未発表 is none. */
function valueBefore({ values }: SheetIndicator, year: FiscalYear): string | undefined {
  const earlier = Object.keys(values)
    .map(Number)
    .filter((other) => other < year && hasValue(values[other]));
  return earlier.length > 0 ? values[Math.max(...earlier)] : undefined;
}

function besideTheGrade(indicator: SheetIndicator, sheet: SheetState, rules: ReviewRules): Warning[] {
  const grade = gradeSoFar(sheet, rules);
  const { scale, years } = rules;
  const tone = scale.kind === 'achievement' ? scale.marks.find(({ symbol }) => symbol === grade)?.tone : undefined;
  const year = years.cycle.findLast((candidate) => hasValue(indicator.values[candidate]));
  if (grade === null || tone === undefined || year === undefined) return [];
  const { trend, target } = judge({ ...indicator, value: indicator.values[year]! });
  const subject = { indicatorId: indicator.id, grade };
  if (tone === 'good' && trend === 'worsened') return [{ code: 'gradeBesideWorsening', ...subject }];
  return tone === 'bad' && target === 'reached' ? [{ code: 'gradeBesideReached', ...subject }] : [];
}

function hasValue(value: string | undefined): boolean {
  return value !== undefined && parseValue(value).kind !== 'missing';
}
