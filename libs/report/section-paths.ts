import type { ReportSection } from './report.js';
import { sectionHeading } from './report-wording.js';

/** By section key: what is said of each section that it lies in, from the first level down, and of itself. */
export function sectionPaths<Section extends Pick<ReportSection, 'key' | 'depth'>, Said>(
  sections: readonly Section[],
  say: (section: Section) => Said,
): ReadonlyMap<string, readonly Said[]> {
  let open: readonly Section[] = [];
  return new Map(
    sections.map((section) => {
      open = [...open.filter(({ depth }) => depth < section.depth), section];
      return [section.key, open.map(say)];
    }),
  );
}

/** By section key: the headings above it and its own: (ア) 協働体制の確立 ＞ ① 地域との協働. */
export function sectionPlaces(sections: readonly ReportSection[]): ReadonlyMap<string, string> {
  const places = [...sectionPaths(sections, sectionHeading)].map(([key, headings]) => [key, headings.join(' ＞ ')] as const);
  return new Map(places);
}
