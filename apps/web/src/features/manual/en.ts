import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import type { ja } from './ja.js';

export const en = {
  start: {
    title: 'Begin here',
    who: 'For everybody',
    parts: {
      signIn: {
        title: 'Sign in',
        text: ['Open the link in your invitation and choose a password. If the link has expired, ask an administrator to send another.'],
        steps: ['Type your address and password.', 'Press “Sign in”.', 'When you are done, press “Sign out” at the top right.'],
      },
      myWork: {
        title: 'My work',
        text: [
          'The first screen. It lists only the sheets that wait for you: those that came back first, then by due date.',
          '“Open the next sheet” opens the first of them. When you have handed it on, the next one opens.',
          'What you have handed on stays in the list below, with where it is now.',
        ],
        steps: [],
      },
      search: {
        title: 'Search',
        text: ['The box at the top finds items, texts of sheets, indicators and departments. Full and half width, capitals and small letters are alike. With several words, all must be found.'],
        steps: [],
      },
      mails: {
        title: 'Mails',
        text: [
          'You are told at once when a sheet waits for you or comes back. What is due soon and what is overdue comes in one mail in the morning.',
          'Links in mails open the sheet.',
        ],
        steps: [],
      },
      keyboard: {
        title: 'By keyboard',
        text: ['Everything can be done by keyboard. Tab goes on, Shift+Tab goes back, Enter presses. “Skip to content” at the top of a page skips the menu.'],
        steps: [],
      },
    },
  },
  write: {
    title: 'Write a sheet',
    who: 'Members of departments',
    parts: {
      sheet: {
        title: 'What a sheet shows',
        text: [
          'Fields stand in the order, and with the letters, of the published table. What is carried over comes from the plan or the year before and cannot be changed here: ask an administrator.',
          'Required fields must be filled in before you submit.',
        ],
        steps: [],
      },
      lastYear: {
        title: 'With last year beside it',
        text: ['Last year’s text and values stand beside each field. You can copy them and change the copy. A text that stays as it was is pointed out.'],
        steps: [],
      },
      values: {
        title: 'Values of indicators',
        text: [
          'Type values as they are to be published: “4,713事業所”, “未発表”, “△258人”. They are printed as typed.',
          'Beside a value stands how it was read: improved, worsened and so on. A value that cannot be read can still be submitted.',
          'A range pasted from Excel fills the years beside it, too.',
        ],
        steps: [],
      },
      checks: {
        title: 'Checks',
        text: ['Errors must be put right before you submit. Warnings ask for a word of explanation, which those who grade will see.'],
        steps: [],
      },
      saving: {
        title: 'Saving',
        text: [
          'What you write is saved by itself; the time stands at the bottom. There is no button for it.',
          'When the network is cut, the text stays on this device and is saved once you are connected again.',
          'When somebody else has changed the same field, both texts are shown. Choose one, or write a third.',
        ],
        steps: [],
      },
      submit: {
        title: 'Submit',
        text: ['The button says who receives the sheet. Until they act you can take it back with “Withdraw”.'],
        steps: ['See at the right that nothing is missing.', 'Press “Submit to …”.', 'The next sheet opens.'],
      },
      sentBack: {
        title: 'When it comes back',
        text: ['The reason is in the mail and at the top of the sheet. Nothing that you wrote is lost: change it and submit again.'],
        steps: [],
      },
      offline: {
        title: 'Write in Excel',
        text: ['You can take your department’s sheets with you as one workbook. When it comes back it is compared with what has changed meanwhile, and you decide where both differ. All mistakes are shown at once.'],
        steps: ['Open “Write in Excel” in My work.', 'Download the workbook and write in the cells without colour.', 'Come back to the page, look at the changes and press “Take in”.'],
      },
      history: {
        title: 'History and differences',
        text: ['Below a sheet stands who did what and when. Choose two versions to see them side by side. What has changed since you last looked is one press away.'],
        steps: [],
      },
    },
  },
  approve: {
    title: 'Approve within the department',
    who: 'Heads of departments',
    parts: {
      approve: {
        title: 'Approve or send back',
        text: ['Nobody approves what they submitted themselves. If something is to be changed, send the sheet back with a reason.'],
        steps: ['Open the sheet in My work.', 'Look at what differs from last year, and at the explanations of checks.', 'Press “Send on to …” or “Send back”.'],
      },
      absence: {
        title: 'When you are away',
        text: ['Under “Absence and deputies” you choose the days and a deputy, who can then act in your place. The history says so.'],
        steps: [],
      },
    },
  },
  grade: {
    title: 'Grade',
    who: 'Responsible division',
    parts: {
      queue: {
        title: 'One after another',
        text: ['Opened from the board or My work, a sheet shows its place in the list, with links to the one before and after. When you have graded it, the next one opens.'],
        steps: [],
      },
      propose: {
        title: 'Propose a grade',
        text: ['Each plan’s marks have words of their own. Some marks need a reason. Where a plan has a headquarters committee, your grade is a proposal that the committee settles.'],
        steps: [],
      },
      sendBack: {
        title: 'Send back',
        text: ['Choose the stage and write the reason. The writers are told at once.'],
        steps: [],
      },
      board: {
        title: 'The board',
        text: ['How many sheets are where, which are overdue, who has had them since when. From here you remind people, extend due dates and act on many sheets at once.'],
        steps: [],
      },
    },
  },
  meeting: {
    title: 'Settle in the headquarters committee',
    who: 'Headquarters committee',
    parts: {
      agenda: {
        title: 'The agenda',
        text: ['Sheets that have reached the committee stand by section, with the proposed grade, its reason and the figures. The whole meeting can be held on this one screen.'],
        steps: [],
      },
      remarks: {
        title: 'Members’ remarks',
        text: ['Every member may leave a remark. Only the committee and the responsible division see remarks; they are never published.'],
        steps: [],
      },
      settle: {
        title: 'Opinion and grade',
        text: ['Write the opinion, look at the grade and settle it. The next item takes its place. What is settled here is what will be published.'],
        steps: [],
      },
      print: {
        title: 'Print the meeting document',
        text: ['Open the meeting document and print it: A4, with or without the remarks.'],
        steps: [],
      },
    },
  },
  comment: {
    title: 'Read and comment',
    who: 'Citizens’ committee',
    parts: {
      enter: {
        title: 'Come in',
        text: ['Open the link in the mail and press the one button. There is no password. A link expires; you can ask for a new one on the same page.'],
        steps: [],
      },
      comment: {
        title: 'Read and comment',
        text: ['You see what the city has finished grading. When you have read a sheet, write your comment below and send it. A comment that you have begun is kept.'],
        steps: [],
      },
    },
  },
  prepare: {
    title: 'Prepare a year',
    who: 'Administrators',
    parts: {
      plans: {
        title: 'Import a plan',
        text: ['A plan comes as a plan pack: a folder or an Excel workbook. Before anything is applied you see what is added and changed, or everything that is wrong. It is applied only when nothing is.'],
        steps: [],
      },
      opening: {
        title: 'Open a year',
        text: ['See which sheets will be made, what is carried over, who takes over from departments that are gone, and which mails will be sent. While nobody has written, it can be undone.'],
        steps: ['Press “Open a year” under “Plans and years”.', 'Answer the questions and set the due dates.', 'Open it now, or at a time of your choice.'],
      },
      rules: {
        title: 'Template and stages',
        text: ['Change fields, marks and stages beside a live preview. Changes count for years opened from now on; years that are open stay as they are.'],
        steps: [],
      },
      register: {
        title: 'Register of items',
        text: ['Add, renumber, move, merge, split and abolish items in a table. The notes that will be published are shown with it.'],
        steps: [],
      },
      departments: {
        title: 'Departments and reorganisations',
        text: ['Departments are a tree by fiscal year. A reorganisation is one guided change, at once or on 1 April. Past years keep their names.'],
        steps: [],
      },
      people: {
        title: 'People and roles',
        text: ['Invite people one by one or in a table. Roles can be for one plan or department. When somebody leaves, hand over what they hold.'],
        steps: [],
      },
      staffing: {
        title: 'Committees, deputies, transfers',
        text: ['Members’ terms and renewals, deputies during absence, and the transfers of April: one table moves many people.'],
        steps: [],
      },
      closedDays: {
        title: 'Closed days and the hour of mails',
        text: ['Reminders count business days. You can add days on which offices are closed, or open on a holiday, and set the hour of the morning’s mail.'],
        steps: [],
      },
      mailTexts: {
        title: 'Words of mails',
        text: ['Change how mails begin and end, in Japanese and English, and look at the result before you save.'],
        steps: [],
      },
    },
  },
  run: {
    title: 'Run and publish a year',
    who: 'Responsible division, administrators',
    parts: {
      board: {
        title: 'Find what has stopped',
        text: ['Press a department or a stage on the board to see only its sheets. A stage that nobody can act in is shown at the top.'],
        steps: [],
      },
      extend: {
        title: 'Extend due dates, remind',
        text: ['Choose sheets, then press “Extend” or “Remind now”. Only those concerned get a mail.'],
        steps: [],
      },
      close: {
        title: 'Close the year',
        text: ['A year with unfinished sheets cannot be closed; they are listed. Until it is published it can be reopened, with a reason.'],
        steps: [],
      },
      publish: {
        title: 'Publish',
        text: ['See beforehand exactly what will be published. Everything changes at one moment; nobody sees half of it. It can be scheduled.'],
        steps: [],
      },
      mailbox: {
        title: 'Mails and scheduled work',
        text: ['“Mails” shows what was sent, what failed and what may have been sent, and sends again. “Scheduled” and “Jobs” show what waits and what runs.'],
        steps: [],
      },
    },
  },
} as const satisfies CatalogueShape<typeof ja>;
