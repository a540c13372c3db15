import type { publicationRefusals as ja } from './publication-refusals-ja.js';
import type { CatalogueShape } from './shape.js';

export const publicationRefusals = {
  noteRequired: 'A correction needs a note. Write what was corrected, and why.',
  publicationUnprintable:
    '“{labelEn}”{where, select, item { of {number} “{title}”} other {}} has characters that cannot be printed in the publication: {characters}. Please replace them.',
  publicationBuilding:
    'Version {version, number} is being built, so the closing can’t be taken back. Please wait until it is finished.',
  publicationNotBuilt: 'Version {version, number} was never released, so it cannot be withdrawn.',
  publicationWithdrawn: 'Version {version, number} was withdrawn already. Please reload the page.',
} as const satisfies CatalogueShape<typeof ja>;
