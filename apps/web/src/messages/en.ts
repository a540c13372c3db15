import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import { administration } from './en/administration.js';
import { components } from './en/components.js';
import { plans } from './en/plans.js';
import { screens } from './en/screens.js';
import { session } from './en/session.js';
import { sheets } from './en/sheets.js';
import { writing } from './en/writing.js';
import { years } from './en/years.js';
import { reading } from './en/reading.js';
import { meeting } from './en/meeting.js';
import { versions } from './en/versions.js';
import { acting } from './en/acting.js';
import { mails } from './en/mails.js';
import { calendar } from './en/calendar.js';
import { publishing } from './en/publishing.js';
import type { ScreenMessages } from './ja.js';

export const en = { ...screens, ...session, ...sheets, ...plans, ...years, ...administration, ...components, writing, ...reading, ...meeting, ...versions, ...acting, ...mails, ...calendar, ...publishing } as const satisfies CatalogueShape<ScreenMessages>;
