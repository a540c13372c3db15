import type { PackFiles } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import type { PackSection, PlanFile } from '../plan-pack.js';
import { sectionRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';

/** The tree of sections, as it is printed: each below its parent, before the parent's next sibling. */
export function checkSections(files: PackFiles, plan: PlanFile | null, problems: ProblemList): ReadTable<PackSection> {
  const table = files.tables.get('sections');
  if (table === undefined) {
    problems.add('sections', null, '', '', expected('fileRequired'));
    return { rows: [], keys: null };
  }
  const sections = readRows<PackSection>(
    table,
    {
      name: 'sections',
      schema: sectionRow,
      required: ['key', 'title'],
      optional: ['parent', 'label', 'preface'],
      extra: [],
      identity: ['key'],
    },
    problems,
  );
  /** The section before, and those above it. */
  let above: readonly string[] = [];
  for (const { row, value } of sections.rows) {
    const { key, parent } = value;
    if (parent !== null && !isKnown(sections.keys, parent)) problems.add('sections', row, 'parent', parent, expected('section'));
    else if (parent !== null && !above.includes(parent)) problems.add('sections', row, 'parent', parent, expected('sectionAbove'));
    above = parent === null ? [key] : [key, ...above.slice(Math.max(0, above.indexOf(parent)))];
    if (plan && above.length > plan.levels.length) {
      problems.add('sections', row, 'parent', parent ?? '', expected('sectionDepth', plan.levels.length));
    }
  }
  return sections;
}
