import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import type { MailMessages } from './ja.js';

export const en = {
  greeting: 'Dear {name},',
  signature: '{municipality}, {contact}\nNendo sent this mail automatically. Replies are not read.',
  yearSpan: '{from} to {to}',
  dueDate: '{weekday}, {date}',
  weekdays: {
    sunday: 'Sunday',
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
  },
  sheet: '{number} {title}',
  sheetLine: '- {number} {title}',
  sheetLineDue: '- {number} {title} ({task}, due {due})',
  link: 'Open the sheet: {url}',
  due: 'Due: {due}',
  noDue: 'Due: no date is set',
  lead: 'Department: {department}',
  tasks: {
    draft: 'writing',
    approve: 'approval in the department',
    grade: 'grading',
    opinion: 'the opinion and the settled grade',
    comment: 'the citizen committee’s comment',
    reply: 'the reply',
  },
  cycleOpened: {
    subject: '[{municipality}] The review of {year} has begun ({until})',
    until: 'due {due}',
    noUntil: '{count, plural, one {# sheet} other {# sheets}}',
    what: 'The review of {year} for “{plan}” has begun.\n{count, plural, one {One sheet waits} other {# sheets wait}} for you. What is asked for: {task}.',
  },
  sheetWaiting: {
    subject: '[{municipality}] {sheet} waits for you: {task}',
    subjectDue: '[{municipality}] {sheet} waits for you: {task} (due {due})',
    what: 'A sheet of “{plan}”, {year}, has reached the stage “{stage}”. What is asked for: {task}.',
  },
  sheetSentBack: {
    subject: '[{municipality}] {sheet} was sent back',
    subjectDue: '[{municipality}] {sheet} was sent back (due {due})',
    what: 'A sheet of “{plan}”, {year}, was sent back from the stage “{from}” to the stage “{stage}”.\nPlease read the reason. What is asked for again: {task}.',
    by: 'Sent back by: {name}',
    reason: 'Reason:\n{reason}',
    noReason: 'The reason is shown with the sheet.',
  },
  reminderDigest: {
    subject:
      '[{municipality}] Sheets and their due dates ({overdue, plural, =0 {} other {# overdue{dueSoon, plural, =0 {} other {, }}}}{dueSoon, plural, =0 {} other {# due soon}})',
    what: 'These sheets wait for you.',
    overdue: 'Overdue ({count, number})',
    dueSoon: 'Due soon ({count, number})',
  },
  reminderNow: {
    subject: '[{municipality}] {count, plural, one {A sheet waits} other {# sheets wait}} for you',
    what: '{by} asks for your help with the review of “{plan}”, {year}.\nThese sheets wait for you. Please attend to them soon.',
    overdue: 'Overdue ({count, number})',
    others: 'Waiting ({count, number})',
  },
  dueDateExtended: {
    subject: '[{municipality}] A due date was extended ({count, plural, one {# sheet} other {# sheets}})',
    what: 'The due date was extended for {count, plural, one {a sheet} other {# sheets}} of “{plan}”, {year}.\nThe new due dates are these.',
  },
} as const satisfies CatalogueShape<MailMessages>;
