import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PRIMARY_ACTION } from '../control-ids.js';
import type { Neighbours } from './neighbours.js';
import { useSheetList } from './use-sheet-list.js';

const STORED = 'nendo.sheetLetters';
const FIELDS = 'input, textarea, select, [contenteditable]';

/** Whether single letters move between sheets: they can be turned off (WCAG 2.1.4), in this browser for good. */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  return [
    on,
    (wanted) => {
      localStorage.setItem(STORED, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  ];
}

/** Ctrl + Enter presses the primary button; J and K go to the next and the previous sheet. Nothing while a dialog is open. */
export function useShortcuts({ previous, next }: Pick<Neighbours, 'previous' | 'next'>, letters: boolean): void {
  const navigate = useNavigate();
  const search = useSheetList();
  useEffect(() => {
    const go = (sheetId: string | undefined) => {
      if (sheetId !== undefined) void navigate({ to: '/sheets/$sheetId', params: { sheetId }, search });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
      const held = event.ctrlKey || event.metaKey;
      if (held && event.key === 'Enter') {
        event.preventDefault();
        document.getElementById(PRIMARY_ACTION)?.click();
      } else if (letters && !held && !event.repeat && !isField(event.target)) {
        if (event.key === 'j') go(next?.id);
        if (event.key === 'k') go(previous?.id);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, search, previous?.id, next?.id, letters]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
