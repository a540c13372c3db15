import * as cycles from './cycles.js';
import * as demo from './demo.js';
import * as imports from './imports.js';
import * as mailbox from './mailbox.js';
import * as opening from './opening.js';
import * as outbox from './outbox.js';
import * as planYears from './plan-years.js';
import * as scheduled from './scheduled.js';
import * as session from './session.js';
import * as sheets from './sheets.js';

/** Every route of the API: what the server serves, OpenAPI lists and the access test walks. */
export const API = {
  signIn: session.signIn,
  readSession: session.readSession,
  signOut: session.signOut,
  myWork: sheets.myWork,
  openSheet: sheets.openSheet,
  saveDraft: sheets.saveDraft,
  runCommand: sheets.runCommand,
  listPlans: cycles.listPlans,
  previewOpening: opening.previewOpening,
  previewMails: opening.previewMails,
  openCycle: opening.openCycle,
  scheduleOpening: opening.scheduleOpening,
  readBoard: cycles.readBoard,
  closeCycle: cycles.closeCycle,
  reopenCycle: cycles.reopenCycle,
  undoOpening: cycles.undoOpening,
  requestPublication: cycles.requestPublication,
  readReport: cycles.readReport,
  readPlanYears: planYears.readPlanYears,
  previewImport: imports.previewImport,
  applyImport: imports.applyImport,
  exportPlan: imports.exportPlan,
  readMailbox: mailbox.readMailbox,
  readOutbox: outbox.readOutbox,
  listScheduledActions: scheduled.listScheduledActions,
  cancelScheduledAction: scheduled.cancelScheduledAction,
  demoAccounts: demo.demoAccounts,
  readClock: demo.readClock,
  moveClock: demo.moveClock,
} as const;

export type Api = typeof API;
