import type { ApiRefusal } from '#libs/contract/refusal.js';
import { unprintableCharacters } from '#libs/domain/check/printable.js';

/** Why a note, which is printed with its publication, cannot be. */
export function noteRefusals(note: string): ApiRefusal[] {
  const characters = unprintableCharacters(note);
  return characters.length > 0 ? [{ code: 'noteUnprintable', characters }] : [];
}
