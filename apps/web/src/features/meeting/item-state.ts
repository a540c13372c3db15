import type { MeetingItem } from '#libs/contract/meetings.js';
import { isSettledStage } from '#libs/domain/review/stage.js';

export type ItemState = 'before' | 'waiting' | 'settled';

/** Where an item stands in the meeting. */
export function itemState({ sheet: { stage } }: Pick<MeetingItem, 'sheet'>): ItemState {
  if (stage === 'opinion') return 'waiting';
  return isSettledStage(stage) ? 'settled' : 'before';
}

/** Where an item's heading is found. */
export function itemAnchor(sheetId: string): string {
  return `item-${sheetId}`;
}
