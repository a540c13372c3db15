import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import type { screens as ja } from '../ja/screens.js';

/** The frame of every screen. */
export const screens = {
  app: {
    skip: 'Skip to content',
    language: 'Language',
    loading: 'Loading…',
    retry: 'Try again',
    requestId: 'Reference number: {id}',
    toMyWork: 'Go to my work',
    noPage: {
      title: 'Page not found',
      detail: 'The address is wrong, or the page no longer exists.',
    },
    noConnection: {
      title: 'The server cannot be reached',
      detail: 'Check your network connection and try again.',
    },
  },
  navigation: {
    label: 'Main menu',
    myWork: 'My work',
    plans: 'Plans and years',
    administration: 'Administration',
    absences: 'Absences and deputies',
  },
  manual: {
    link: 'Manual',
    linkHere: 'How this screen works',
    pages: 'Pages of the manual',
  },
  form: {
    required: '*required',
    errorPrefix: 'Error: ',
    tooLong: '{over, plural, one {# character} other {# characters}} too many. Please shorten the text.',
    count: '{length, number} / {max, number}',
    countLabel: 'Characters: ',
    cancel: 'Cancel',
    calendar: 'Calendar',
    previousMonth: 'Month before',
    nextMonth: 'Month after',
    offered: 'Show suggestions',
    nobodyFound: 'Nobody matches.',
  },
  pages: {
    label: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    position: 'Page {page, number} of {last, number} ({total, number} in all)',
  },
  files: {
    kilobytes: '{size} KB',
    megabytes: '{size} MB',
  },
  tableProblems: {
    count: '{count, plural, one {One thing} other {# things}} to be mended',
    nothingDone: 'Nothing has been changed yet. Mend the file, save it and choose it again.',
    caption: 'To be mended ({count, number})',
    row: 'Row',
    column: 'Column',
    found: 'Found',
    expected: 'Expected',
    none: '–',
    empty: '(empty)',
  },
  due: {
    until: 'due {date}',
    today: 'due today ({date})',
    overdue: '{days, plural, one {# day} other {# days}} overdue',
    was: '(was due {date})',
    extended: 'extended',
  },
} as const satisfies CatalogueShape<typeof ja>;
