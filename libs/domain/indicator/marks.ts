import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { YearMark } from './fiscal-year-mark.js';
import { fiscalYearMark } from './fiscal-year-mark.js';
import type { BareQuantity } from './quantity.js';
import { quantityOf } from './quantity.js';

/** What the brackets around a value say of it. */
export interface Marks {
  readonly year: FiscalYear | null;
  readonly per: string | null;
  /** (累計) */
  readonly total: boolean;
  /** (累計215), whose unit may be left out. */
  readonly cumulative: BareQuantity | null;
  /** (参考:市政意向調査82.1%) */
  readonly reference: Reference | null;
  /** (参考値): what stands outside is itself only a reference. */
  readonly referenceOnly: boolean;
  /** (予定), (一部): what stands outside is not so yet, or not all of it. */
  readonly retracted: boolean;
  /** All that is none of these, and a date more precise than its year. */
  readonly note: string | null;
}

export interface Reference {
  readonly quantity: BareQuantity | null;
  /** The name before the number, or the whole when there is no number at its end. */
  readonly source: string | null;
}

const PERIOD = /^(?:年間|月間)$/;
const TOTAL = /^(?:累計|累積|通算) ?:? ?/;
const REFERENCE = /^参考(?:数?値)?(?: ?: ?| |$)/;
const RETRACTION = /予定|見込|一部|中止|延期|集計中|調査中/;

export function readMarks(marks: readonly string[]): Marks {
  let year: FiscalYear | null = null;
  let per: string | null = null;
  let total = false;
  let cumulative: BareQuantity | null = null;
  let reference: Reference | null = null;
  let referenceOnly = false;
  const notes: string[] = [];

  for (const mark of marks) {
    const yearMark: YearMark | null = year === null ? fiscalYearMark(mark) : null;
    const totalMark = TOTAL.exec(mark)?.[0];
    const count: BareQuantity | null = totalMark === undefined || cumulative ? null : plainNumber(mark.slice(totalMark.length));
    if (yearMark) {
      year = yearMark.year;
      if (yearMark.toTheMonth) notes.push(mark);
    } else if (PERIOD.test(mark) && per === null) {
      per = mark.slice(0, 1);
    } else if (totalMark === mark) {
      total = true;
    } else if (count) {
      cumulative = count;
    } else if (isReference(mark) && reference === null) {
      const content = mark.replace(REFERENCE, '');
      if (content === '') referenceOnly = true;
      else reference = referenceOf(content);
    } else if (mark !== '') {
      notes.push(mark);
    }
  }
  const retracted = marks.some((mark) => RETRACTION.test(mark));
  return { year, per, total, cumulative, reference, referenceOnly, retracted, note: notes.join(' ') || null };
}

function plainNumber(text: string): BareQuantity | null {
  const quantity = quantityOf(text);
  return quantity && quantity.to === null && quantity.comparator === 'exactly' && quantity.per === null ? quantity : null;
}

/** The same may stand without brackets: 参考:市政意向調査82.1%. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** 市政意向調査-0.0381: the name ends where the number begins, and the sign is the number's. */
function referenceOf(content: string): Reference {
  const name = /^[^\d+\-\u2212△▲約]*/u.exec(content)![0];
  const quantity = quantityOf(content.slice(name.length));
  const source = quantity ? name.replace(/[ :]+$/, '') : content;
  return { quantity, source: source || null };
}
