import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import type { acting as ja } from '../ja/acting.js';

/** Going through sheets one after the other, and finding them. */
export const acting = {
  receiver: {
    inDepartment: '{department}, {role}',
    separator: ' and ',
    submitTo: 'Submit to {receiver}',
    now: 'Now with: {receiver}',
    mayWithdraw: 'Open this sheet (it can be taken back until work on the next stage begins)',
    open: 'Open this sheet',
  },
  queue: {
    label: 'Moving through the list',
    work: 'My work',
    board: 'Progress list',
    back: 'Back to: {list}',
    place: '{place, number} / {total, number}',
    placeSpoken: '{place, number} of {total, number}',
    gone: 'This sheet is no longer in the list ({total, number} in it).',
    previous: 'Previous sheet',
    next: 'Next sheet',
    first: 'First sheet of the list',
    title: '{list} ({total, number})',
    item: '{number} {title}',
    waiting: 'waits for you',
  },
  keys: {
    title: 'Working by keyboard',
    primary: '<key>Ctrl</key> + <key>Enter</key> presses the main button (inside fields too)',
    next: '<key>J</key> next sheet',
    previous: '<key>K</key> previous sheet',
    outside: 'Inside fields, J and K are typed as letters.',
    turn: 'Move between sheets with J and K',
  },
  search: {
    label: 'Search sheets',
    button: 'Search',
    title: 'Search sheets',
    titleOf: 'Results for “{q}”',
    help: 'Looks through numbers and titles of items, departments (by their present names too), the texts of sheets, names of indicators, opinions and replies. Full- and half-width, capital and small letters are alike. Sheets that have all of several words are found.',
    tooShort: 'Please search for two letters or more',
    tooShortHelp: 'A single kanji will do.',
    none: 'No sheet has “{q}”',
    noneHelp: 'Search again with shorter words, or fewer of them.',
    count: '{total, plural, one {# sheet was} other {# sheets were}} found.',
    list: 'Sheets found',
    passages: {
      departments: 'Departments',
      holder: 'Department now',
      explanation: 'Word about a check',
    },
    passage: '{label}:',
    more: '{count, plural, one {# more place} other {# more places}}',
  },
} as const satisfies CatalogueShape<typeof ja>;
