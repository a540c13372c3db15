import type { Api } from '#libs/contract/api.js';

/**
 * Method and path of the routes that the screens call. A copy of libs/contract's declarations, without their schemas: importing those would
 * carry zod to every reader. endpoints.spec.ts compares the two.
 */
export const ENDPOINTS = {
  signIn: ['POST', '/session'],
  readSession: ['GET', '/session'],
  signOut: ['DELETE', '/session'],
  myWork: ['GET', '/my-work'],
  openSheet: ['GET', '/sheets/{sheetId}'],
  saveDraft: ['PATCH', '/sheets/{sheetId}/draft'],
  runCommand: ['POST', '/sheets/{sheetId}/commands'],
  listPlans: ['GET', '/plans'],
  previewOpening: ['GET', '/plans/{planId}/opening'],
  previewMails: ['POST', '/plans/{planId}/opening/mails'],
  openCycle: ['POST', '/plans/{planId}/cycles'],
  scheduleOpening: ['POST', '/plans/{planId}/scheduled-openings'],
  readBoard: ['GET', '/cycles/{cycleId}'],
  closeCycle: ['POST', '/cycles/{cycleId}/close'],
  reopenCycle: ['POST', '/cycles/{cycleId}/reopen'],
  undoOpening: ['POST', '/cycles/{cycleId}/undo-opening'],
  requestPublication: ['POST', '/cycles/{cycleId}/publications'],
  readReport: ['GET', '/cycles/{cycleId}/report'],
  readPlanYears: ['GET', '/plans/{planId}/years'],
  previewImport: ['POST', '/imports/preview'],
  applyImport: ['POST', '/imports'],
  exportPlan: ['GET', '/plans/{planId}/pack'],
  readMailbox: ['GET', '/mailbox'],
  listScheduledActions: ['GET', '/scheduled-actions'],
  cancelScheduledAction: ['POST', '/scheduled-actions/{scheduledActionId}/cancel'],
  demoAccounts: ['GET', '/demo/accounts'],
  readClock: ['GET', '/demo/clock'],
  moveClock: ['PUT', '/demo/clock'],
} as const satisfies { [Id in keyof Api]?: readonly [Api[Id]['method'], string] };

export type RouteId = keyof typeof ENDPOINTS;
