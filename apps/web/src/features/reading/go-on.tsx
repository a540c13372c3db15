import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.js';
import type { Readings } from './api.js';
import { useItemName } from './use-item-name.js';

interface Props {
  readonly sections: NonNullable<Readings['shown']>['sections'];
  readonly started: boolean;
}

/** Straight to the first one that waits. */
export function GoOn({ sections, started }: Props) {
  const t = useTranslations('reading');
  const name = useItemName();
  const next = sections.flatMap(({ sheets }) => sheets).find(({ state }) => state === 'waiting');
  if (next === undefined) return null;
  return (
    <ButtonLink kind="primary" to="/reading/$sheetId" params={{ sheetId: next.sheetId }} className="my-2 min-h-14 w-full sm:w-auto sm:px-8">
      {t(started ? 'goOn' : 'start', { item: name(next) })}
    </ButtonLink>
  );
}
