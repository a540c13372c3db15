import type { registerEntries as jaEntries, registerRefusals as ja } from './register-refusals-ja.js';

export const registerRefusals = {
  entryUnknown: '{entry} is not there. Somebody may have removed it: please reload the page.',
  yearAlreadyOpen: 'The years before {from} have been opened. Please choose {from} or later.',
  endBeforeReview: '{number} has a sheet in {year}. Please choose {year} or later.',
  endBeforeSince: '{number} begins in {since}. Please choose {since} or later.',
  itemHasEnded: '{number} ended in {year} and cannot be changed.',
  itemGoesOn: '{number} goes on. Please choose an item that has ended.',
  partsGoOn: 'It still has parts. Please end them first. Numbers: {numbers}',
  mergedIntoItself: 'Please choose another item to merge into.',
  mergeCircle: 'These items would be merged into one another in a circle. Numbers: {numbers}',
  targetHasEnded: '{number}, to merge into, ended in {year}. Please choose an item that goes on.',
  targetBeginsLater: '{number}, to merge into, begins in {since}. Please choose one that begins at the latest in the year after the merger.',
  splitNeedsTwo: 'An item is split into two or more.',
  endIsFixed: '{year} has been opened already: the end of {number} can no longer be taken back.',
  itemReviewed: '{number} has a sheet: it cannot be removed, and its first year stays. Please abolish it instead.',
  itemNeeded: 'Other items hang on this one, so it cannot be removed. Numbers: {numbers}',
  partMisplaced: 'It cannot stand there. Parts stand in the section of their item, directly below it.',
  departmentRequired: 'No department is chosen. Please choose at least one, or “all departments”.',
  sectionTooDeep: 'Sections lie at most {levels, number} levels deep. Please choose a section further up.',
  sectionNotEmpty: 'The section has items or sections below it. Please move them first.',
  indicatorNeedsItem: 'Please choose the item that enters the indicator.',
} as const satisfies Record<keyof typeof ja, string>;

export const registerEntries = {
  item: 'The item',
  section: 'The section',
  indicator: 'The indicator',
  department: 'The department',
} as const satisfies Record<keyof typeof jaEntries, string>;
