import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import { administration } from './en/administration.js';
import { calendar } from './en/calendar.js';
import { plans } from './en/plans.js';
import { screens } from './en/screens.js';
import { session } from './en/session.js';
import { sheets } from './en/sheets.js';
import { years } from './en/years.js';
import type { ScreenMessages } from './ja.js';

export const en = { ...screens, ...session, ...sheets, ...plans, ...years, ...administration, ...calendar } as const satisfies CatalogueShape<ScreenMessages>;
