import type { ManualPart } from '../features/manual/manual.js';

/** Which part of the manual a screen leads to: the first whose pattern fits the path. */
const PARTS: readonly (readonly [RegExp, ManualPart])[] = [
  [/^\/$/, 'start/myWork'],
  [/^\/search$/, 'start/search'],
  [/^\/settings$/, 'start/settings'],
  [/^\/sheets\/[^/]+\/compare/, 'write/history'],
  [/^\/sheets\/[^/]+\/preview/, 'run/publish'],
  [/^\/sheets\//, 'write/sheet'],
  [/^\/cycles\/[^/]+\/offline/, 'write/offline'],
  [/^\/cycles\/[^/]+\/meeting/, 'meeting/agenda'],
  [/^\/cycles\/[^/]+\/(publish|preview)/, 'run/publish'],
  [/^\/cycles\//, 'run/board'],
  [/^\/plans(\/import)?$/, 'prepare/plans'],
  [/^\/plans\/[^/]+\/years/, 'prepare/years'],
  [/^\/plans\/[^/]+\/open/, 'prepare/opening'],
  [/^\/plans\/[^/]+\/rules/, 'prepare/rules'],
  [/^\/plans\/[^/]+\/register/, 'prepare/register'],
  [/^\/departments/, 'prepare/departments'],
  [/^\/people/, 'prepare/people'],
  [/^\/absences/, 'approve/absence'],
  [/^\/(staffing|committees|transfers)/, 'prepare/staffing'],
  [/^\/administration\/closed-days/, 'prepare/closedDays'],
  [/^\/administration$/, 'prepare/administration'],
  [/^\/administration\/mail-templates/, 'prepare/mailTexts'],
  [/^\/(mailbox|scheduled|administration\/jobs)/, 'run/mailbox'],
];

/** Undefined on screens that explain themselves: the manual then opens at its beginning. */
export function manualPartOf(pathname: string): ManualPart | undefined {
  return PARTS.find(([pattern]) => pattern.test(pathname))?.[1];
}
