import type { SharedMessages } from './ja.js';
import type { CatalogueShape } from './shape.js';

export const en = {
  separator: ', ',
  stages: {
    draft: 'Draft',
    approve: 'Department approval',
    grade: 'Grading (responsible division)',
    opinion: 'Headquarters',
    comment: 'Citizen committee',
    reply: 'Reply',
    ready: 'Finished',
  },
  roles: {
    departmentMember: 'Department staff',
    departmentHead: 'Department head',
    division: 'Responsible division',
    headquarters: 'Headquarters',
    citizenCommittee: 'Citizen committee',
    administrator: 'Administrator',
  },
  commands: {
    submit: 'Submit',
    approve: 'Approve',
    propose: 'Propose the grade',
    opine: 'Record the opinion',
    settle: 'Settle the grade',
    comment: 'Submit the comment',
    reply: 'Submit the reply',
    sendBack: 'Send back',
    withdraw: 'Withdraw',
  },
  cycleStatuses: {
    running: 'running',
    closed: 'closed',
    published: 'published',
  },
  fields: {
    reason: 'Reason for sending back',
    grade: 'Grade',
  },
  tableExpectations: {
    wholeFile: 'a file that opens: whole, without a password and without macros',
    csvOrWorkbook: 'a CSV file (.csv) or a workbook (.xlsx)',
    utf8: 'a CSV file in UTF-8',
    utf8NotShiftJis: 'a CSV file in UTF-8 (in Excel: save as “CSV UTF-8 (Comma delimited)”)',
    csv: 'well-formed CSV: a value that begins with " ends with "',
    atMostRows: 'at most {allowed} rows',
    someRows: 'at least one row below the heading',
    columnNeeded: 'a column of this name (columns: {allowed})',
    columnKnown: 'one of these columns: {allowed}',
    columnOnce: 'each heading once',
    cellUnderHeading: 'a value in a column that has a heading',
    valueNotFormula: 'a value, not a formula',
    textCell: 'a value typed as text',
    required: 'a value',
    oneOf: 'one of these: {allowed}',
    atMostCharacters: 'at most {allowed} characters',
    date: 'a day, such as 2026-04-01',
    email: 'an e-mail address, such as hanako@city.example.jp',
    once: 'a value that no other row has',
  },
  refusals: {
    cycleNotRunning: 'This fiscal year is {status}, so its sheets cannot be changed.',
    wrongStage:
      'This sheet is in the stage “{stage}”. This can be done in: {expected}. Please reload the page.',
    nothingToWithdraw:
      'There is nothing to withdraw: the next stage has begun its work, or nothing was handed on. If needed, ask the next stage to send the sheet back.',
    notActor: 'In the stage “{stage}” this can be done by: {role}. Your role cannot do it.',
    fourEyes:
      'Whoever submitted this sheet may not approve, grade or settle it. Please ask a colleague.',
    gradeUnknown: 'The grade “{found}” does not exist here. Choose one of {allowed}.',
    reasonRequired: 'The reason is missing. Write it so that its readers understand.',
    reasonTooLong: 'The reason has {length, number} characters. At most {max, number} fit.',
    targetNotEarlier: 'The sheet cannot be sent back to “{to}”. It can be sent back to: {allowed}.',
    textRequired: '“{field}” is empty. Please write it.',
    textTooLong: '“{field}” has {length, number} characters. Shorten it to {max, number} or fewer.',
    fieldRequired: '“{field}” is empty. Please write it.',
    fieldRequiredByGrade: 'With the grade “{grade}”, “{field}” is needed. Write so that the reason is clear.',
    gradeRequired: 'No grade is chosen. Choose one of {allowed}.',
    indicatorRequired:
      'The value for {year} of the indicator “{indicator}” is missing. If there is no value, write “－” or “未発表” (not released).',
    choiceUnknown: '“{found}” can’t be chosen for “{field}”. Choose one of the list.',
    amountInvalid:
      '“{found}” in “{field}” can’t be read as an amount. Write it like “1,234” or “△1,234”, or “－” if there is none.',
    charactersUnprintable:
      '“{field}” has characters that the published document can’t print: {characters}. Replace them by others.',
    warningUnexplained: 'Check “{warning}”: mend it, or write in a word why it is right as it is.',
    fieldNotWritable: '“{field}” cannot be written in this stage.',
    yearOutsidePeriod:
      'This year is outside the plan’s period. Choose a year from FY{fromYear} ({from}) to FY{toYear} ({to}).',
    stageNotInRoute: 'This plan has no stage "{stage}". Take its due date out.',
    dueDateInvalid:
      'The due date of “{stage}” is not a date ({found, select, empty {nothing was entered} other {entered: {found}}}). Enter year, month and day.',
    dueDatesNotAscending:
      'The due date of “{stage}” lies before that of “{after}”. Due dates follow the order of the stages.',
    holdersUnconfirmed: 'Nobody has said yet who holds the work of: {departments}. Please confirm the department for each.',
    holderNotInYear: '“{department}” is not a department of {year}. Choose one of that year.',
    momentInvalid: 'The day and time of opening are missing or not right. Enter both.',
    momentPassed: 'The time of opening has passed. Enter a later one, or choose to open the year now.',
    yearOpenAlready: 'This year is open already. See “Plans and years”.',
    openingScheduled: 'This year is scheduled to be opened already. To change that, cancel the scheduled opening first.',
    sheetsUnfinished:
      '{count, plural, one {One sheet is} other {# sheets are}} unfinished, so the year cannot be closed. Numbers: {numbers}',
    otherMunicipality: 'This plan pack belongs to “{found}”. Only plans of “{expected}” can be imported.',
    noLongerAllowed: 'It could not be done: whoever scheduled it has left, or may no longer do it. Somebody who may has to do it again.',
    packChanged: 'The files or the plan have changed since you looked at the preview. Look at it again.',
    cycleInUse:
      'Work has begun on {count, plural, one {# sheet} other {# sheets}}, so the opening of the year can’t be taken back. Numbers: {numbers}',
    cycleNotReopenable: 'This year is {status}, so its closing can’t be taken back. After publishing, publish a correction instead.',
    cycleImported: 'This year was imported with a plan pack. To change it, mend the pack and import it again.',
    cycleNotClosed: 'This fiscal year is {status}. Close it before publishing.',
  },
  warnings: {
    tenfold: 'The value of “{indicator}” is ten times that of the year before or more, or a tenth or less ({before} → {now}).',
    unitChanged: 'The unit of “{indicator}” is not that of the year before ({before} → {now}).',
    valueUnreadable: 'The value “{now}” of “{indicator}” can’t be read as a number.',
    gradeBesideWorsening: 'The grade is “{grade}”, but “{indicator}” is worse than its baseline.',
    gradeBesideReached: 'The grade is “{grade}”, but “{indicator}” has reached its target.',
    sameAsLastYear: '“{field}” is word for word that of the year before.',
  },
  problems: {
    invalidInput: {
      title: 'Something is wrong with the input',
      detail: 'Please check what was sent and send it again.',
    },
    unauthenticated: {
      title: 'Please sign in',
      detail: 'You are not signed in, or your session has ended. Please sign in again.',
    },
    signInFailed: {
      title: 'Signing in failed',
      detail: 'The e-mail address or the password is wrong. Please check them and try again.',
    },
    forbidden: {
      title: 'You are not allowed to do this',
      detail: 'If you need to, please contact the administrator.',
    },
    crossSite: {
      title: 'Refused: the request came from another site',
      detail: 'Please open Nendo again and repeat the action there.',
    },
    notFound: {
      title: 'Not found',
      detail: 'The address is wrong, you are not allowed to see it, or it no longer exists.',
    },
    staleVersion: {
      title: 'Somebody else has changed this',
      detail: 'The content changed after you loaded it. Please look at the new content and try again.',
    },
    commandRefused: {
      title: 'This could not be done',
      detail: 'Please check the following.',
    },
    alreadyPublishing: {
      title: 'A publication is being built',
      detail: 'Please wait until it is finished and try again.',
    },
    bodyTooLarge: {
      title: 'Too much was sent at once',
      detail: 'Please shorten the text and send it again.',
    },
    notJson: {
      title: 'The format cannot be read',
      detail: 'Please send application/json.',
    },
    tooManyAttempts: {
      title: 'Too many failed attempts',
      detail: 'Please wait a while before signing in again.',
    },
    unexpected: {
      title: 'Something went wrong',
      detail: 'Please try again later. If it keeps happening, contact the administrator.',
    },
    notReady: {
      title: 'Not available at the moment',
      detail: 'The service is starting or busy. Please wait a little and try again.',
    },
  },
  mailKinds: {
    cycleOpened: 'Year opened',
    sheetWaiting: 'Sheet arrived',
    sheetSentBack: 'Sent back',
    reminderDigest: 'Reminder',
  },
} as const satisfies CatalogueShape<SharedMessages>;
