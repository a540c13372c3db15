import { en as sharedEn } from '#libs/contract/messages/en.js';
import type { AllMessages } from './all-messages.js';
import { en } from './en.js';

/** Has every key of the Japanese catalogue (both are checked by CatalogueShape); only the words differ. */
export const english = { ...sharedEn, ...en } as unknown as AllMessages;
