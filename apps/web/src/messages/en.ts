import type { CatalogueShape } from '#libs/contract/messages/shape.js';
import { administration } from './en/administration.js';
import { plans } from './en/plans.js';
import { screens } from './en/screens.js';
import { session } from './en/session.js';
import { sheets } from './en/sheets.js';
import { versions } from './en/versions.js';
import { years } from './en/years.js';
import type { ScreenMessages } from './ja.js';

export const en = { ...screens, ...session, ...sheets, ...plans, ...years, ...administration, ...versions } as const satisfies CatalogueShape<ScreenMessages>;
