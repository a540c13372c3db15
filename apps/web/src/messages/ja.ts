import { administration } from './ja/administration.js';
import { calendar } from './ja/calendar.js';
import { plans } from './ja/plans.js';
import { screens } from './ja/screens.js';
import { session } from './ja/session.js';
import { sheets } from './ja/sheets.js';
import { years } from './ja/years.js';

/** Words of the screens. en.ts has the same keys. What the server says too is in libs/contract/messages. */
export const ja = { ...screens, ...session, ...sheets, ...plans, ...years, ...administration, ...calendar } as const;

export type ScreenMessages = typeof ja;
