import type { Meeting, MeetingCounts } from '#libs/contract/meetings.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import { summarize } from '#libs/domain/grading/summary.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { MeetingCycle } from './meeting-cycle.js';
import { scaleOf } from './meeting-cycle.js';

/** How many sheets of a section stand alike. */
interface CountRow {
  readonly section: string;
  readonly stage: Stage;
  readonly graded: boolean;
  readonly proposed: string | null;
  readonly settled: string | null;
  readonly count: number;
}

const countSheets = statement(
  'meeting_counts',
  `SELECT s.section_key AS section, s.stage, (s.carried->>'graded')::boolean AS graded, s.proposed_grade AS proposed,
     s.settled_grade AS settled, count(*)::int AS count
   FROM sheets s WHERE s.municipality_id = $1 AND s.cycle_id = $2
   GROUP BY 1, 2, 3, 4, 5`,
);

/** Where the meeting stands: on the whole, and section by section. */
export async function readCounts(
  tx: TenantTransaction,
  cycle: MeetingCycle,
): Promise<Pick<Meeting, 'counts' | 'proposed' | 'settled' | 'sections'>> {
  const rows = await tx.query<CountRow>(countSheets, [tx.municipalityId, cycle.cycle_id]);
  const scale = scaleOf(cycle);
  const graded = rows.filter((row) => row.graded);
  const waiting = graded.filter(({ stage }) => stage === 'opinion').flatMap((row) => repeated(row.proposed, row.count));
  const settled = graded.filter(({ stage }) => isSettledStage(stage)).flatMap((row) => repeated(row.settled, row.count));
  return {
    counts: counted(rows),
    proposed: summary(scale, waiting),
    settled: summary(scale, settled),
    sections: agendaSections(cycle, rows),
  };
}

function summary(scale: GradeScale, marks: readonly (string | null)[]): Meeting['proposed'] {
  const counted = summarize(scale, marks);
  return { ...counted, marks: [...counted.marks] };
}

/** A section's key with those of all sections below it. */
export function sectionsBelow(sections: readonly FrozenSection[], key: string): string[] {
  return [key, ...sections.filter(({ parent }) => parent === key).flatMap((below) => sectionsBelow(sections, below.key))];
}

/** From the top down, each before those below it. */
function agendaSections(
  { sections, levels }: { readonly sections: readonly FrozenSection[]; readonly levels: readonly LocalizedText[] },
  rows: readonly CountRow[],
  parent: string | null = null,
  depth = 0,
): Meeting['sections'] {
  return sections
    .filter((section) => section.parent === parent)
    .flatMap(({ key, label, title }) => {
      const within = sectionsBelow(sections, key);
      const counts = counted(rows.filter(({ section }) => within.includes(section)));
      const level = levels[depth] ?? { ja: '' };
      return [{ key, depth, level, label, title, ...counts }, ...agendaSections({ sections, levels }, rows, key, depth + 1)];
    });
}

function counted(rows: readonly CountRow[]): MeetingCounts {
  const sum = (isMeant: (stage: Stage) => boolean) =>
    rows.filter(({ stage }) => isMeant(stage)).reduce((total, { count }) => total + count, 0);
  const waiting = sum((stage) => stage === 'opinion');
  const settled = sum(isSettledStage);
  const total = sum(() => true);
  return { total, before: total - waiting - settled, waiting, settled };
}

function repeated<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
