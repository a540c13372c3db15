/** What was expected where a plan pack has something else. A noun phrase or a short instruction; no full stop. */
export interface PackMessages {
  // Files and sheets
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
  readonly filled: () => string;
  readonly atMost: (max: number) => string;
  readonly storable: () => string;
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
  // References
  readonly once: (row: number) => string;
  readonly period: (longest: number) => string;
  readonly withinPeriod: (from: number, to: number) => string;
  readonly section: () => string;
  readonly sectionAbove: () => string;
  readonly sectionDepth: (levels: number) => string;
  readonly item: () => string;
  readonly itemOnce: () => string;
  readonly parentNotPart: () => string;
  readonly parentInSection: () => string;
  readonly partBelowParent: () => string;
  readonly partAlone: () => string;
  readonly positionFree: (row: number) => string;
  readonly allDepartmentsInItems: () => string;
  readonly scheduleField: (fields: readonly string[]) => string;
  readonly noScheduleField: () => string;
  readonly atMostActions: (max: number) => string;
  readonly columnNameFree: () => string;
  readonly carryOverKind: () => string;
  // Results
  readonly resultField: (fields: readonly string[]) => string;
  readonly resultYears: (from: number, to: number) => string;
  readonly resultIndicator: () => string;
  readonly indicatorHere: () => string;
  readonly enteredOn: (item: string) => string;
  readonly inItems: () => string;
  readonly gradedItem: () => string;
  readonly aliveItem: () => string;
  readonly mark: (symbols: readonly string[]) => string;
  readonly amount: () => string;
  readonly option: (keys: readonly string[]) => string;
  readonly valueOrNoRow: () => string;
  readonly reviewedHere: (value: string) => string;
  readonly sheetHere: () => string;
  // Against the register
  readonly stillUsed: () => string;
}
