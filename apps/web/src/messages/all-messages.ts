import type { SharedMessages } from '#libs/contract/messages/ja.js';
import type { ScreenMessages } from './ja.js';

/** The words of the screens and those shared with the server. */
export type AllMessages = SharedMessages & ScreenMessages;
