// What is shown, to whom, and where it is: an address, or a function that finds one through the API.
const WRITER = 'okamoto.zaisei@sakado.example.jp';
const DIVISION = 'sakamoto.suishin@sakado.example.jp';
const HEADQUARTERS = 'ogawa.honbu@sakado.example.jp';
const CITIZEN = 'aoki.haruka@citizen.example.org';
const ADMINISTRATOR = 'hirano.kanri@sakado.example.jp';

const running = async (read) => (await read('/plans')).plans[0].cycles.find(({ status }) => status === 'running').id;
const plan = async (read) => (await read('/plans')).plans[0].id;
const waiting = async (read) => (await read('/my-work')).waiting.rows[0].id;
const toRead = async (read) => (await read('/reading')).shown.sections.flatMap(({ sheets }) => sheets)[0].sheetId;
const person = async (read) => (await read('/people')).rows[0].accountId;

export const SCREENS = [
  { name: 'sign-in', title: 'Sign in', open: '/app/sign-in' },
  { name: 'my-work', title: 'My work, of a writer', as: WRITER, open: '/app/' },
  { name: 'my-work-english', title: 'My work, in English', as: WRITER, open: '/app/', locale: 'en' },
  { name: 'sheet-write', title: 'A sheet that is being written', as: WRITER, open: async (read) => `/app/sheets/${await waiting(read)}` },
  { name: 'offline-drafts', title: 'Sheets as a workbook', as: WRITER, open: async (read) => `/app/cycles/${await running(read)}/offline` },
  { name: 'search', title: 'Search', as: DIVISION, open: '/app/search?q=%E8%A6%8B%E7%9B%B4' },
  { name: 'my-work-division', title: 'My work, of the division', as: DIVISION, open: '/app/' },
  { name: 'sheet-grade', title: 'A sheet that is being graded', as: DIVISION, open: async (read) => `/app/sheets/${await waiting(read)}` },
  { name: 'board', title: 'The board of a year', as: DIVISION, open: async (read) => `/app/cycles/${await running(read)}` },
  { name: 'meeting', title: 'The headquarters’ meeting', as: HEADQUARTERS, open: async (read) => `/app/cycles/${await running(read)}/meeting` },
  { name: 'meeting-print', title: 'The meeting’s papers', as: HEADQUARTERS, open: async (read) => `/app/cycles/${await running(read)}/meeting/print` },
  { name: 'reading', title: 'The citizens’ reading list', as: CITIZEN, open: '/app/reading' },
  { name: 'reading-sheet', title: 'A sheet as citizens read it', as: CITIZEN, open: async (read) => `/app/reading/${await toRead(read)}` },
  { name: 'compare', title: 'Two versions side by side', as: DIVISION, open: async (read) => `/app/sheets/${await waiting(read)}/compare` },
  { name: 'sheet-preview', title: 'One sheet as it will be published', as: DIVISION, open: async (read) => `/app/sheets/${await waiting(read)}/preview` },
  { name: 'settings', title: 'One’s own settings', as: WRITER, open: '/app/settings' },
  { name: 'preview', title: 'What will be published', as: ADMINISTRATOR, open: async (read) => `/app/cycles/${await running(read)}/preview` },
  { name: 'publish', title: 'Publish', as: ADMINISTRATOR, open: async (read) => `/app/cycles/${await running(read)}/publish` },
  { name: 'plans', title: 'Plans and years', as: ADMINISTRATOR, open: '/app/plans' },
  { name: 'years', title: 'Years side by side', as: ADMINISTRATOR, open: async (read) => `/app/plans/${await plan(read)}/years` },
  { name: 'import', title: 'Import a plan', as: ADMINISTRATOR, open: '/app/plans/import' },
  { name: 'opening', title: 'Open a year', as: ADMINISTRATOR, open: async (read) => `/app/plans/${await plan(read)}/open?year=2021` },
  { name: 'rules', title: 'Template, scales and stages', as: ADMINISTRATOR, open: async (read) => `/app/plans/${await plan(read)}/rules` },
  { name: 'register', title: 'Register of items', as: ADMINISTRATOR, open: async (read) => `/app/plans/${await plan(read)}/register` },
  { name: 'administration', title: 'Administration', as: ADMINISTRATOR, open: '/app/administration' },
  { name: 'departments', title: 'Departments', as: ADMINISTRATOR, open: '/app/departments' },
  { name: 'reorganise', title: 'A reorganisation', as: ADMINISTRATOR, open: '/app/departments/reorganise' },
  { name: 'people', title: 'People', as: ADMINISTRATOR, open: '/app/people' },
  { name: 'person', title: 'A person', as: ADMINISTRATOR, open: async (read) => `/app/people/${await person(read)}` },
  { name: 'invite', title: 'Invite somebody', as: ADMINISTRATOR, open: '/app/people/invite' },
  { name: 'people-table', title: 'People in a table', as: ADMINISTRATOR, open: '/app/people/table' },
  { name: 'staffing', title: 'Committees, deputies, transfers', as: ADMINISTRATOR, open: '/app/staffing' },
  { name: 'committees', title: 'Committees', as: ADMINISTRATOR, open: '/app/committees' },
  { name: 'absences', title: 'Absence and deputies', as: ADMINISTRATOR, open: '/app/absences' },
  { name: 'transfers', title: 'Transfers', as: ADMINISTRATOR, open: '/app/transfers' },
  { name: 'scheduled', title: 'Scheduled work', as: ADMINISTRATOR, open: '/app/scheduled' },
  { name: 'closed-days', title: 'Closed days', as: ADMINISTRATOR, open: '/app/administration/closed-days' },
  { name: 'mail-templates', title: 'Words of mails', as: ADMINISTRATOR, open: '/app/administration/mail-templates' },
  { name: 'mail-template', title: 'The words of one mail', as: ADMINISTRATOR, open: '/app/administration/mail-templates/sheetWaiting/ja' },
  { name: 'mailbox', title: 'Mails', as: ADMINISTRATOR, open: '/app/mailbox' },
  { name: 'jobs', title: 'Jobs', as: ADMINISTRATOR, open: '/app/administration/jobs' },
  { name: 'manual', title: 'The manual', as: WRITER, open: '/app/manual/write' },
  { name: 'components', title: 'Components', as: WRITER, open: '/app/components' },
  { name: 'public-home', title: 'The public’s first page', open: '/' },
  { name: 'public-municipality', title: 'A municipality’s plans', open: '/iruma/' },
  { name: 'public-plan', title: 'A plan’s years', open: '/isesaki/reform-plan/' },
  { name: 'public-table', title: 'A year, as a table', open: '/sakado/reform-action-plan/2019/' },
  { name: 'public-pages', title: 'A year, as pages of items', open: '/isesaki/reform-plan/2023/' },
  { name: 'public-section', title: 'A section', open: '/isesaki/reform-plan/2023/sections/p2/' },
  { name: 'public-item', title: 'An item with its years', open: '/isesaki/reform-plan/2023/items/p2-2-03/' },
  { name: 'public-item-indicators', title: 'An item with its indicators', open: '/sakado/reform-action-plan/2019/items/item-01/' },
  { name: 'public-filter', title: 'Items by grade', open: '/sakado/reform-action-plan/2019/?grade=C' },
  { name: 'public-compare', title: 'Two years compared', open: '/isesaki/reform-plan/compare/?from=2020&to=2023' },
  { name: 'public-search', title: 'The public’s search', open: '/search/?q=%E7%AA%93%E5%8F%A3' },
  { name: 'public-english', title: 'A year, in English', open: '/iruma/strategy-kpis/2022-2024/en/' },
];
