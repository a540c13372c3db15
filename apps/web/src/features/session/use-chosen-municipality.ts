import { useState } from 'react';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/** Kept for as long as the page: who signs out looks at the same municipality again, as another person. */
let lastChosen: string | undefined;

/** The municipality whose people are shown, by its Japanese name; the first one until somebody chooses. */
export function useChosenMunicipality(municipalities: readonly LocalizedText[]) {
  const [chosen, setChosen] = useState(lastChosen);
  const known = municipalities.some(({ ja }) => ja === chosen) ? chosen : municipalities[0]?.ja;
  const choose = (name: string) => {
    lastChosen = name;
    setChosen(name);
  };
  return [known, choose] as const;
}
