import { characterName } from '#libs/domain/text/character-name.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { PublicationRefusal } from '../publication-refusals.js';
import type { SharedTranslator } from './explain-refusal.js';

/** More characters than this are not listed. */
const LISTED_CHARACTERS = 30;

/** One sentence for why a year is not published or not taken up again, or a publication not withdrawn. */
export function explainPublicationRefusal(refusal: PublicationRefusal, t: SharedTranslator): string {
  switch (refusal.code) {
    case 'noteRequired':
      return t('refusals.noteRequired');
    case 'publicationUnprintable': {
      const { number, title, label } = refusal;
      const words = {
        where: number === '' && title === '' ? 'front' : 'item',
        number,
        title,
        labelJa: inLocale(label, 'ja'),
        labelEn: inLocale(label, 'en'),
        characters: refusal.characters.slice(0, LISTED_CHARACTERS).map(characterName).join(t('separator')),
      };
      return t('refusals.publicationUnprintable', words);
    }
    case 'publicationBuilding':
    case 'publicationNotBuilt':
    case 'publicationWithdrawn':
      return t(`refusals.${refusal.code}`, { version: refusal.version });
  }
}
