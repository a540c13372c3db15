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
          '“Open the next one” opens the first of them. When you have handed it on, the next one opens.',
          'What you have handed on stays in the list below, with who has it now, and its stage.',
        ],
        steps: [],
      },
      search: {
        title: 'Search',
        text: ['“Search sheets” at the top finds items by number and title, texts of sheets, indicators and departments. Type at least two characters; one Chinese character is enough. Full and half width, capitals and small letters are alike. With several words, all must be found.'],
        steps: [],
      },
      mails: {
        title: 'Mails',
        text: [
          'You are told at once when a sheet waits for you or comes back. What is due soon and what is overdue comes in one mail on the morning of a business day.',
          'Links in mails open the sheet.',
        ],
        steps: [],
      },
      settings: {
        title: 'Settings',
        text: [
          'Under “Settings” at the top you choose the language of your mails, Japanese or English, and whether you “Get the digests of due dates”. Without them you are still told when a sheet arrives or comes back.',
          'A link at the end of every digest stops them, too. The language of the screens is chosen at the top of the page.',
        ],
        steps: [],
      },
      keyboard: {
        title: 'By keyboard',
        text: [
          'Everything can be done by keyboard. Tab goes on, Shift+Tab goes back, Enter presses. “Skip to content” at the top of a page skips the menu.',
          'On a sheet, Ctrl+Enter presses the main button, such as the one that submits, also from within a field. On a sheet opened from a list, J goes to the next one and K to the previous one.',
          'In fields, J and K are letters like any other. To turn them off, open “Working by keyboard” on a sheet and take the mark from “Move between sheets with J and K”.',
        ],
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
        text: ['Last year’s text and values stand beside each field. “Copy into this field” copies them, for you to change. A text that stays as it was is pointed out.'],
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
        text: ['As long as something is listed under “Still missing”, such as an empty required field, the sheet cannot be submitted.', 'Where a check finds something, it says so beside the field. Mend it, or write under “Why it is right as it is”. Those who grade will see what you wrote.'],
        steps: [],
      },
      saving: {
        title: 'Saving',
        text: [
          'What you write is saved by itself; the time stands on the page. There is no button for it.',
          'When the network is cut, the text stays on this device and is saved once you are connected again.',
          'When somebody else has changed the same field, both texts are shown. Choose one, or make one text of them with “Merge both”.',
        ],
        steps: [],
      },
      submit: {
        title: 'Submit',
        text: ['The button says who receives the sheet. Until the next stage has begun its work you can take it back with “Withdraw…”.'],
        steps: ['See under “Actions” that nothing is missing.', 'Press “Submit to …”.', 'The next sheet opens.'],
      },
      sentBack: {
        title: 'When it comes back',
        text: ['The reason is in the mail and at the top of the sheet. Nothing that you wrote is lost: change it and submit again.'],
        steps: [],
      },
      offline: {
        title: 'Draft in Excel',
        text: ['You can take your department’s sheets with you as one workbook. When it comes back it is compared with what has changed meanwhile, and you decide where both differ. All mistakes are shown at once.'],
        steps: ['Open “Draft in Excel” in My work.', 'Press “Download the workbook”, write in its yellow cells and save it.', 'On the same page choose the workbook, look at the changes and take them in.', 'Open each sheet, look at its checks and submit it.'],
      },
      history: {
        title: 'History and differences',
        text: ['“History” below a sheet says who did what and when. “Compare versions” shows two versions side by side. When something has changed since you last looked, “See the changes” stands at the top of the sheet.'],
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
        steps: ['Open the sheet in My work.', 'Look at what differs from last year, and at the explanations of checks.', 'Press “Approve (to …)” or “Send back…”.'],
      },
      absence: {
        title: 'When you are away',
        text: ['Under “Absences and deputies” in the menu you choose the days and a deputy, who can then act in your place. The history says so.'],
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
        text: ['Opened from the board or My work, a sheet shows its place in the list, with “Previous sheet” and “Next sheet”; K and J do the same. When you have proposed its grade, the next one opens.'],
        steps: [],
      },
      propose: {
        title: 'Propose a grade',
        text: ['Each plan’s marks have words of their own. Some marks need a reason. Where a plan has a headquarters committee, your grade is a proposal that the committee settles.'],
        steps: ['Read the sheet and choose a grade.', 'Press “Propose the grade (to …)”; in a plan without a headquarters committee, “Settle the grade (to …)”.'],
      },
      sendBack: {
        title: 'Send back',
        text: ['Press “Send back…”, choose the stage and write the reason. The writers are told at once. The reason stays in the history and is not published.'],
        steps: [],
      },
      board: {
        title: 'The board',
        text: ['“Plans and years” leads to the review of each year: how many sheets are where, which are overdue, who has had them since when. From here you remind people, extend due dates and act on many sheets at once.'],
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
        text: ['Every member may write “Your remarks”. The members and the secretariat read them; departments do not see them, and they are never published.'],
        steps: [],
      },
      settle: {
        title: 'Opinion and grade',
        text: ['Under “Opinion and decision” write the opinion, look at the grade and press “Settle the grade”. The next item takes its place. What is settled here is what will be published.'],
        steps: [],
      },
      print: {
        title: 'Print the meeting papers',
        text: ['“Print the meeting papers” on the agenda leads to papers in A4. “Include members’ remarks” and “Leave space for opinions” say what is in them.'],
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
        text: ['Open the link in the mail and press “Open as …”. There is no password. A link expires; with your address and “Send me a new link” on the same page you get another.'],
        steps: [],
      },
      comment: {
        title: 'Read and comment',
        text: ['You see what the municipality has finished grading. When you have read a sheet, write your comment below and press “Send the comment”. If you have none, press “I have no comment”.', 'A comment that you have begun is kept. After sending it you can “Write it anew” until somebody has gone on with the sheet.', 'When you are done, press “Finish” at the top.'],
        steps: [],
      },
    },
  },
  prepare: {
    title: 'Prepare a year',
    who: 'Administrators',
    parts: {
      administration: {
        title: 'The administration',
        text: ['“Administration” in the menu leads to departments, people, committees, deputies and transfers, scheduled work, closed days, mails and background jobs. Whoever administers single plans sees only what is theirs to do.'],
        steps: [],
      },
      plans: {
        title: 'Plans and years, importing a plan',
        text: [
          '“Plans and years” lists the years under review of each plan, and leads to “Open a year”, “Compare years”, “Register of items” and “Template and stages”.',
          '“Import a plan” takes a plan’s data as an Excel workbook, a ZIP file or a folder. Before anything is applied you see what is added and changed, or everything that is wrong. It is applied only when nothing is.',
          'The data of a registered plan can be exported, and then serves as a pattern.',
        ],
        steps: ['Under “Import a plan” choose the files or the folder.', 'Press “Check the content”, and look at the result.', 'Press “Import”.'],
      },
      years: {
        title: 'Years compared',
        text: ['“Compare years” under “Plans and years” sets the settled grades of all years side by side. Each leads to the sheet of its year. It can be printed.'],
        steps: [],
      },
      opening: {
        title: 'Open a year',
        text: [
          'See which sheets will be made, what is carried over, who takes over from departments that are gone, the due dates, and which mails will be sent. Nothing changes before you press the last button.',
          'While nobody has written, “Take back the opening…” on the year’s page undoes it.',
        ],
        steps: ['Press “Open a year” under “Plans and years”.', 'Choose the year; look at contents, due dates and mails.', 'Choose “Open it now” or “Open it at a chosen time”, and press the last button.'],
      },
      rules: {
        title: 'Template and stages',
        text: ['Change fields, marks and stages beside a live preview. Nothing changes before you have reviewed and saved it. Changes count from the next year that is opened; years that are open stay as they are.', 'The layout of the publication (one table, or pages of each item) and the licence of what is published are chosen here, too. The licence alone counts for every year, from its next publication on.'],
        steps: [],
      },
      register: {
        title: 'Register of items',
        text: ['“Actions” in the table adds, renumbers, reassigns, moves, merges, splits and abolishes items. The notes that will be published are shown with it.'],
        steps: [],
      },
      departments: {
        title: 'Departments and reorganisations',
        text: ['“Departments” in the administration shows those of each fiscal year. “Reorganise” is one guided change: at once for the running year, on 1 April for the next. Past years keep their names.'],
        steps: [],
      },
      people: {
        title: 'People and roles',
        text: ['Under “People” in the administration, “Invite a person” or “Invite many with a table”. Roles can be for one plan or department. When somebody leaves, “Deactivate…” hands over what they hold.'],
        steps: [],
      },
      staffing: {
        title: 'Committees, deputies, transfers',
        text: ['Members’ terms and renewals, deputies during absence, and the transfers of April: one table moves many people.'],
        steps: [],
      },
      closedDays: {
        title: 'Closed days and the time of reminders',
        text: ['Reminders count business days. Under “Closed days, time of reminders” you add days on which offices are closed, say on which holidays they are open, and set the time of the morning’s mail.'],
        steps: [],
      },
      mailTexts: {
        title: 'Wording of mails',
        text: ['Under “Wording of mails” you change how mails begin and end, in Japanese and English, and look at a sample before you save.'],
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
        text: ['Press the number of a department or a stage on the year’s page to see only those sheets. Sheets that wait where nobody can act are named at the top.'],
        steps: [],
      },
      extend: {
        title: 'Extend due dates, remind',
        text: ['Choose sheets on the year’s page, then press “Extend the due date…” or “Send reminders…”. Only those who hold them get a mail. “Extend a stage’s due date…” is for a whole stage.'],
        steps: [],
      },
      close: {
        title: 'Close the year',
        text: ['Press “Close the year…” on the year’s page or where it is published. A year with unfinished sheets cannot be closed; they are listed. Until it is published, “Take back the closing…” opens it again, with a reason.'],
        steps: [],
      },
      publish: {
        title: 'Publish',
        text: ['“Preview the publication” on the year’s page, and “See it as it will be published” on a sheet, show beforehand what will be published.', 'Once the year is closed, “Go to publishing”. Everything changes at one moment; nobody sees half of it. It can also be done at a chosen time.', 'After a correction the same page shows what will change; write what was corrected and publish the next version. A version that was published by mistake can be withdrawn, with a reason.'],
        steps: [],
      },
      mailbox: {
        title: 'Mails and scheduled work',
        text: ['In the administration, “Mails” shows what was sent, what failed and what may have been sent, and sends again. “Scheduled” shows what was put off, to look at or to cancel; “Background jobs” what runs, to try again what has failed.'],
        steps: [],
      },
    },
  },
} as const satisfies CatalogueShape<typeof ja>;
