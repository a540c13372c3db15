import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RaisedWarning } from '#libs/contract/sheets.js';
import { explanationCell } from '#libs/domain/check/warning.js';

interface Props {
  readonly warnings: readonly RaisedWarning[];
  readonly fieldLabel: (key: string) => string;
}

/** Says what a save has newly raised, when the reader pauses. What the page came with is read where it stands. */
export function CheckAnnouncer({ warnings, fieldLabel }: Props) {
  const t = useTranslations('checks');
  const keys = warnings.map(({ key }) => key);
  const [heard, setHeard] = useState({ keys, fresh: [] as readonly string[] });
  if (keys.join() !== heard.keys.join()) {
    setHeard({ keys, fresh: keys.filter((key) => !heard.keys.includes(key)) });
  }
  const sentences = heard.fresh.map((key) => fieldLabel(explanationCell(key))).join('');
  return (
    <p role="status" className="sr-only">
      {sentences === '' ? null : t('raised', { sentences })}
    </p>
  );
}
