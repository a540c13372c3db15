/** The files of a pack in their order. subject and contents: imports.subjects, imports.contents. */
export const PACK_FILES = [
  { key: 'plan', name: 'plan.yaml', required: true },
  { key: 'sections', name: 'sections.csv', required: true },
  { key: 'items', name: 'items.csv', required: true },
  { key: 'indicators', name: 'indicators.csv', required: false },
  { key: 'schedules', name: 'schedules.csv', required: false },
  { key: 'departments', name: 'departments.csv', required: false },
  { key: 'assignments', name: 'assignments.csv', required: false },
  { key: 'results', name: 'results-2019.csv', required: false },
] as const;

export type PackFileKey = (typeof PACK_FILES)[number]['key'];

export interface FileSubject {
  readonly key: PackFileKey;
  /** For results: of which fiscal years. */
  readonly years: { readonly fiscalYearFrom: number; readonly fiscalYearTo: number } | null;
}

/** What a file of a pack, or a workbook's sheet, is about; null: none that the screens know. */
export function subjectOf(name: string): FileSubject | null {
  const sheet = name.slice(name.lastIndexOf('/') + 1).replace(/\.(csv|yaml)$/, '');
  const results = /^results-(\d{4})(?:-(\d{4}))?$/.exec(sheet);
  if (results) {
    const [from, to] = [Number(results[1]), Number(results[2] ?? results[1])];
    return { key: 'results', years: { fiscalYearFrom: from, fiscalYearTo: to } };
  }
  const known = PACK_FILES.find(({ key }) => key === sheet);
  return known ? { key: known.key, years: null } : null;
}
