/** What was expected where a plan pack has something else: a phrase that follows “expected”, without a full stop. */
export interface PackMessages {
  // Files, sheets and what they are made of
  readonly fileRequired: () => string;
  readonly fileUnknown: () => string;
  readonly fileOnce: () => string;
  readonly resultsYears: (from: number, to: number) => string;
  readonly utf8: () => string;
  readonly utf8NotShiftJis: () => string;
  readonly csv: () => string;
  readonly yaml: (reason: string) => string;
  readonly planPath: () => string;
  readonly planValueOnce: (row: number) => string;
  readonly listWithoutGaps: () => string;
  readonly wholeFile: () => string;
  readonly smallerFile: () => string;
  readonly withoutPassword: () => string;
  readonly safeNames: () => string;
  readonly withoutActiveContent: () => string;
  readonly withoutDocumentType: () => string;
  readonly readableInTime: () => string;

  // Tables
  readonly columnRequired: () => string;
  readonly columnUnknown: (known: readonly string[]) => string;
  readonly columnOnce: () => string;
  readonly cellUnderHeading: () => string;
  readonly atMostRows: (max: number) => string;
  readonly valueNotFormula: () => string;
  readonly textCell: () => string;

  // Values
  readonly key: () => string;
  readonly addressKey: () => string;
  readonly keyNotReserved: () => string;
  readonly filled: () => string;
  readonly atMost: (max: number) => string;
  readonly storable: () => string;
  readonly printable: (unprintable: readonly string[]) => string;
  readonly integer: (min: number, max: number) => string;
  readonly fiscalYear: () => string;
  readonly oneOf: (values: readonly string[]) => string;
  readonly text: () => string;
  readonly list: () => string;
  readonly entries: () => string;
  readonly noSuchEntry: () => string;
  readonly monthDay: () => string;
  readonly requiredRule: () => string;
  readonly carryOverRule: () => string;
  readonly departmentNames: () => string;
  readonly places: () => string;
  readonly amount: () => string;

  // What belongs together
  readonly once: (row: number) => string;
  readonly period: (longest: number) => string;
  readonly withinPeriod: (from: number, to: number) => string;
  readonly periodCovers: (year: number, inJapanese: string) => string;
  readonly yearFrom: (year: number) => string;
  readonly columnNameFree: () => string;
  readonly section: () => string;
  readonly sectionAbove: () => string;
  readonly sectionDepth: (levels: number) => string;
  readonly item: () => string;
  readonly itemOnce: () => string;
  readonly parentNotPart: () => string;
  readonly parentInSection: () => string;
  readonly partBelowParent: () => string;
  readonly endNeedsYear: () => string;
  readonly otherItem: () => string;
  readonly notInCircle: (way: readonly string[]) => string;
  readonly itemAliveUntil: (year: number) => string;
  readonly itemAliveFrom: (year: number) => string;
  readonly itemEnded: () => string;
  readonly positionFree: (row: number) => string;
  readonly scheduleField: (fields: readonly string[]) => string;
  readonly atMostActions: (max: number) => string;
  readonly allDepartmentsInItems: () => string;
  readonly untilBesideSuccessors: () => string;
  readonly departmentThere: (year: number) => string;

  // Results
  readonly aliveItem: () => string;
  readonly resultField: (fields: readonly string[], from: number, to: number) => string;
  readonly resultYears: (from: number, to: number) => string;
  readonly resultIndicator: () => string;
  readonly enteredOn: (item: string) => string;
  readonly inItems: () => string;
  readonly gradedItem: () => string;
  readonly valueOrNoRow: () => string;
  readonly reviewedHere: (value: string) => string;
  readonly municipalityOwn: (value: string) => string;
  readonly sheetHere: () => string;

  // A plan's rules: libs/domain/review/route.ts, libs/domain/template/template-problems.ts
  readonly rule: (inEnglish: string) => string;
}
