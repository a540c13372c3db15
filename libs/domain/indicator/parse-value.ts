import { splitBrackets } from './brackets.js';
import { cellText } from './cell-text.js';
import type { Marks, Reference } from './marks.js';
import { isReference, readMarks } from './marks.js';
import { milestoneOf, orderOf } from './milestone.js';
import { missingReason } from './missing.js';
import type { BareQuantity } from './quantity.js';
import { quantityOf } from './quantity.js';
import type { MissingReading, MissingReason, Quantity, Reading } from './reading.js';
import { relationToBaseline } from './relative.js';

const TEXT: Reading = { kind: 'text' };

/**
 * What a baseline, a value or a target means: of any string at all, and in linear time. Whatever is ambiguous is text,
 * because no number is better than a wrong one.
 */
export function parseValue(raw: string): Reading {
  const text = cellText(raw);
  if (text === '') return missing('empty', null, null);
  const cell = text === null ? null : splitBrackets(text);
  if (!cell) return TEXT;
  const { main } = cell;
  if (isReference(main)) return onlyReference(readMarks([main, ...cell.marks]));

  const marks = readMarks(cell.marks);
  if (main === '') return onlyReference(marks);
  const reason = missingReason(main);
  if (reason) return missing(reason, marks.reference, marks.note);
  const quantity = quantityOf(main);
  if (quantity && marks.referenceOnly) return missing('referenceOnly', { quantity, source: null }, marks.note);
  if (marks.retracted || marks.referenceOnly) return TEXT;
  if (quantity) return quantityReading(quantity, marks) ?? TEXT;

  const { year, note } = marks;
  const milestone = milestoneOf(main);
  if (milestone) return { kind: 'milestone', milestone, order: orderOf(milestone), year, note };
  const direction = relationToBaseline(main);
  return direction ? { kind: 'relativeToBaseline', direction, year, note } : TEXT;
}

function onlyReference(marks: Marks): Reading {
  return marks.reference?.quantity ? missing('referenceOnly', marks.reference, marks.note) : TEXT;
}

function missing(reason: MissingReason, reference: Reference | null, note: string | null): MissingReading {
  const notes = [reference?.source, note].filter((part) => part);
  const quantity = reference?.quantity ? quantityReading(reference.quantity, readMarks([])) : null;
  return { kind: 'missing', reason, reference: quantity, note: notes.join(' ') || null };
}

/** Null when the number and its brackets contradict each other. */
function quantityReading(bare: BareQuantity, marks: Marks): Quantity | null {
  const { from, to, unit, comparator, scaled } = bare;
  if (bare.per !== null && marks.per !== null && bare.per !== marks.per) return null;
  const measured = { unit, per: bare.per ?? marks.per, year: marks.year };
  const totalOnly = bare.total || marks.total;
  if (to !== null) return totalOnly || marks.cumulative ? null : { kind: 'range', from, to, ...measured, note: marks.note };

  if (!marks.cumulative) {
    const cumulative = totalOnly ? from : null;
    return { kind: 'number', number: from, comparator, ...measured, cumulative, totalOnly, note: marks.note };
  }
  // 72千円(累計215) most likely means 215千円, which is not certain enough.
  const sameUnit = marks.cumulative.unit === unit || (marks.cumulative.unit === '' && !marks.cumulative.scaled && !scaled);
  if (!sameUnit || totalOnly) return null;
  const cumulative = marks.cumulative.from;
  return { kind: 'number', number: from, comparator, ...measured, cumulative, totalOnly, note: marks.note };
}
