import { useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';

interface Props {
  /** Of the entry that stands at a place: unique on the screen. */
  readonly idAt: (place: number) => string;
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
}

/** 上へ, 下へ: by keyboard as by mouse. The focus stays on the button, and where the entry is now is said. */
export function OrderButtons({ idAt, name, place, count, onMove }: Props) {
  const t = useTranslations('planRules');
  const [pressed, setPressed] = useState<{ readonly button: string; readonly said: string } | null>(null);
  // A row that was moved in the document has lost its focus.
  useLayoutEffect(() => {
    if (pressed) document.getElementById(pressed.button)?.focus();
  }, [pressed, place]);
  const button = (by: -1 | 1) => {
    const goal = place + by;
    const atTheEnd = goal < 0 || goal >= count;
    const buttonAt = (where: number) => `${idAt(where)}-${by === 1 ? 'down' : 'up'}`;
    return (
      <Button
        id={buttonAt(place)}
        kind="quiet"
        aria-label={t(by === 1 ? 'moveNamedDown' : 'moveNamedUp', { name })}
        onClick={() => {
          if (!atTheEnd) onMove(by);
          const said = atTheEnd ? t('atTheEnd', { name }) : t('movedTo', { name, place: goal + 1 });
          setPressed({ button: buttonAt(atTheEnd ? place : goal), said });
        }}
      >
        {t(by === 1 ? 'moveDown' : 'moveUp')}
      </Button>
    );
  };
  return (
    <>
      {button(-1)}
      {button(1)}
      <span role="status" className="sr-only">
        {pressed?.said ?? ''}
      </span>
    </>
  );
}
