import { screens } from './ja/screens.js';
import { session } from './ja/session.js';
import { sheets } from './ja/sheets.js';
import { writing } from './ja/writing.js';
import { versions } from './ja/versions.js';
import { acting } from './ja/acting.js';
import type { restJa } from './ja-rest.js';

/**
 * The words that everybody needs at once: signing in, my work, a sheet. Those of the other screens come with the first of
 * them (ja-rest.ts). en.ts has the same keys. What the server says too is in libs/contract/messages.
 */
export const ja = { ...screens, ...session, ...sheets, writing, ...versions, ...acting } as const;

export type ScreenMessages = typeof ja & typeof restJa;
