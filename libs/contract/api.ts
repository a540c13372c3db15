import * as absences from './absences.js';
import * as committees from './committees.js';
import * as board from './board.js';
import * as calendar from './calendar.js';
import * as cycles from './cycles.js';
import * as demo from './demo.js';
import * as departments from './departments.js';
import * as imports from './imports.js';
import * as invitations from './invitations.js';
import * as mailbox from './mailbox.js';
import * as meetings from './meetings.js';
import * as mailSettings from './mail-settings.js';
import * as mailTemplates from './mail-templates.js';
import * as jobBoard from './job-board.js';
import * as offlineDrafts from './offline-drafts.js';
import * as people from './people.js';
import * as planRules from './plan-rules.js';
import * as opening from './opening.js';
import * as planYears from './plan-years.js';
import * as publications from './publications.js';
import * as reading from './reading.js';
import * as register from './register.js';
import * as scheduled from './scheduled.js';
import * as search from './search.js';
import * as session from './session.js';
import * as sheetPreview from './sheet-preview.js';
import * as sheetVersions from './sheet-versions.js';
import * as sheetQueue from './sheet-queue.js';
import * as sheets from './sheets.js';
import * as signInLinks from './sign-in-links.js';
import * as transfers from './transfers.js';

/** Every route of the API: what the server serves, OpenAPI lists and the access test walks. */
export const API = {
  signIn: session.signIn,
  readSession: session.readSession,
  signOut: session.signOut,
  myWork: sheets.myWork,
  openSheet: sheets.openSheet,
  saveDraft: sheets.saveDraft,
  runCommand: sheets.runCommand,
  readReadings: reading.readReadings,
  readReading: reading.readReading,
  commentOnReading: reading.commentOnReading,
  takeBackComment: reading.takeBackComment,
  readSignInLink: signInLinks.readSignInLink,
  enterByLink: signInLinks.enterByLink,
  requestSignInLink: signInLinks.requestSignInLink,
  readSheetVersions: sheetVersions.readSheetVersions,
  markSheetSeen: sheetVersions.markSheetSeen,
  previewSheet: sheetPreview.previewSheet,
  readSheetQueue: sheetQueue.readSheetQueue,
  searchSheets: search.searchSheets,
  listPlans: cycles.listPlans,
  readBoard: board.readBoard,
  listMatchingSheets: board.listMatchingSheets,
  extendDueDates: board.extendDueDates,
  remindNow: board.remindNow,
  runCommands: board.runCommands,
  previewOpening: opening.previewOpening,
  previewMails: opening.previewMails,
  openCycle: opening.openCycle,
  scheduleOpening: opening.scheduleOpening,
  closeCycle: cycles.closeCycle,
  reopenCycle: cycles.reopenCycle,
  undoOpening: cycles.undoOpening,
  requestPublication: cycles.requestPublication,
  schedulePublication: cycles.schedulePublication,
  readReport: cycles.readReport,
  readPublicationChanges: publications.readPublicationChanges,
  withdrawPublication: publications.withdrawPublication,
  readMeeting: meetings.readMeeting,
  readSheetRemarks: meetings.readSheetRemarks,
  saveSheetRemark: meetings.saveSheetRemark,
  readPlanYears: planYears.readPlanYears,
  readRegister: register.readRegister,
  changeRegister: register.changeRegister,
  readPlanRules: planRules.readPlanRules,
  changePlanRules: planRules.changePlanRules,
  previewImport: imports.previewImport,
  applyImport: imports.applyImport,
  exportPlan: imports.exportPlan,
  readOfflineDrafts: offlineDrafts.readOfflineDrafts,
  downloadOfflineDrafts: offlineDrafts.downloadOfflineDrafts,
  previewOfflineDrafts: offlineDrafts.previewOfflineDrafts,
  applyOfflineDrafts: offlineDrafts.applyOfflineDrafts,
  readMailbox: mailbox.readMailbox,
  resolveMail: mailbox.resolveMail,
  readMail: mailTemplates.readMail,
  listMailTemplates: mailTemplates.listMailTemplates,
  readMailTemplate: mailTemplates.readMailTemplate,
  previewMailTemplate: mailTemplates.previewMailTemplate,
  changeMailTemplate: mailTemplates.changeMailTemplate,
  readMailSettings: mailSettings.readMailSettings,
  changeMailSettings: mailSettings.changeMailSettings,
  readUnsubscription: mailSettings.readUnsubscription,
  unsubscribe: mailSettings.unsubscribe,
  readJobBoard: jobBoard.readJobBoard,
  retryJob: jobBoard.retryJob,
  listScheduledActions: scheduled.listScheduledActions,
  cancelScheduledAction: scheduled.cancelScheduledAction,
  readInvitation: invitations.readInvitation,
  acceptInvitation: invitations.acceptInvitation,
  listPeople: people.listPeople,
  readRoleScopes: people.readRoleScopes,
  readPersonDetail: people.readPersonDetail,
  invitePerson: people.invitePerson,
  changePerson: people.changePerson,
  resendInvitation: people.resendInvitation,
  previewDeactivation: people.previewDeactivation,
  deactivatePerson: people.deactivatePerson,
  reactivatePerson: people.reactivatePerson,
  previewPeople: people.previewPeople,
  applyPeople: people.applyPeople,
  readPeopleTemplate: people.readPeopleTemplate,
  listCommittees: committees.listCommittees,
  createCommittee: committees.createCommittee,
  readCommittee: committees.readCommittee,
  renameCommittee: committees.renameCommittee,
  renewCommittee: committees.renewCommittee,
  takeBackTerm: committees.takeBackTerm,
  listAbsences: absences.listAbsences,
  addAbsence: absences.addAbsence,
  endAbsence: absences.endAbsence,
  transferTemplate: transfers.transferTemplate,
  listTransfers: transfers.listTransfers,
  previewTransfers: transfers.previewTransfers,
  applyTransfers: transfers.applyTransfers,
  readDepartments: departments.readDepartments,
  addDepartment: departments.addDepartment,
  changeDepartment: departments.changeDepartment,
  shiftDepartment: departments.shiftDepartment,
  removeDepartment: departments.removeDepartment,
  previewReorganisation: departments.previewReorganisation,
  reorganiseDepartments: departments.reorganiseDepartments,
  cancelReorganisation: departments.cancelReorganisation,
  readCalendar: calendar.readCalendar,
  addClosedDays: calendar.addClosedDays,
  changeCalendarDay: calendar.changeCalendarDay,
  changeDigestTime: calendar.changeDigestTime,
  demoAccounts: demo.demoAccounts,
  readClock: demo.readClock,
  moveClock: demo.moveClock,
} as const;

export type Api = typeof API;
