import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { browserStorage } from '../../../components/browser-storage.js';
import { PRIMARY_ACTION } from '../control-ids.js';
import type { Neighbours } from './neighbours.js';
import { useSheetList } from './use-sheet-list.js';

const STORED = 'nendo.sheetLetters';
const FIELDS = 'input, textarea, select, [contenteditable], [role=spinbutton]';
const OPEN_DIALOG = '[role=dialog], [role=alertdialog], dialog[open]';

/** Whether single letters move between sheets: they can be turned off (WCAG 2.1.4), in this browser for good. */
export function useLetters(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => browserStorage()?.getItem(STORED) !== 'off');
  return [
    on,
    (wanted) => {
      browserStorage()?.setItem(STORED, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  ];
}

/**
 * Ctrl + Enter presses the primary button; J and K go to the next and the previous sheet. Nothing while a dialog is open,
 * and once for each press: the next sheet may be here before the key is let go.
 */
export function useShortcuts({ previous, next }: Pick<Neighbours, 'previous' | 'next'>, letters: boolean): void {
  const navigate = useNavigate();
  const search = useSheetList();
  useEffect(() => {
    const go = (sheetId: string | undefined) => {
      if (sheetId !== undefined) void navigate({ to: '/sheets/$sheetId', params: { sheetId }, search });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector(OPEN_DIALOG)) return;
      const held = event.ctrlKey || event.metaKey;
      const pressesPrimary = held && event.key === 'Enter';
      if (pressesPrimary) event.preventDefault();
      if (event.repeat) return;
      if (pressesPrimary) {
        document.getElementById(PRIMARY_ACTION)?.click();
      } else if (letters && !held && !isField(event.target)) {
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
