import type { Report } from './report.js';
import { sectionHeading } from './report-wording.js';

/** By section key: the headings above it and its own, from the first level down: (ア) 協働体制の確立 ＞ ① 地域との協働. */
export function sectionPlaces({ sections }: Pick<Report, 'sections'>): ReadonlyMap<string, string> {
  let path: string[] = [];
  return new Map(
    sections.map((section) => {
      path = [...path.slice(0, section.depth), sectionHeading(section)];
      return [section.key, path.join(' ＞ ')];
    }),
  );
}
