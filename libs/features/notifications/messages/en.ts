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
  invitation: {
    subject: '[{municipality}] You are invited to Nendo, the review of plans',
    what: '{inviter} has registered you in Nendo, in which {municipality} reviews its plans.\nOpen this page and choose a password to begin.',
    address: 'Your e-mail address for signing in: {email}',
    mistaken: 'If you do not know what this mail is about, throw it away without opening the page.',
  },
  passwordReset: {
    subject: '[{municipality}] A new password for Nendo',
    what: '{inviter} has prepared a page on which you can choose a new password.\nUntil you have chosen one, your present password stays.',
    mistaken: 'If you have not asked for this, do not open the page, and tell {inviter}.',
  },
  invitationExpires: 'The page can be opened until {expires}.\nAfter that, ask {inviter} to send it again.',
  signInLink: {
    subject: '[{municipality}] Your way to the page for comments',
    what: 'Here is a new link to the page where you read and comment.\nOpen it and press the button with your name. You need no password.',
    mistaken: 'If you did not ask for this mail, throw it away without opening the link.',
  },
  personalNote: '* Links in this mail are yours alone: they open without a password. Please do not forward them.',
  momentOfDay: '{day}, {time}',
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
