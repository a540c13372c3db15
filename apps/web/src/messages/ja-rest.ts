import { administration } from './ja/administration.js';
import { components } from './ja/components.js';
import { plans } from './ja/plans.js';
import { years } from './ja/years.js';
import { reading } from './ja/reading.js';
import { meeting } from './ja/meeting.js';
import { mails } from './ja/mails.js';
import { calendar } from './ja/calendar.js';
import { publishing } from './ja/publishing.js';

/** Words of the screens that are not opened first. */
export const restJa = { ...plans, ...years, ...administration, ...components, ...reading, ...meeting, ...mails, ...calendar, ...publishing } as const;
