import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Meeting, MeetingItem } from '#libs/contract/meetings.js';
import type { CommandName } from '#libs/domain/review/command.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { ResponseOf } from '../../api/client.js';
import { saidAs } from '../sheet/actions/said-as.js';
import { useGradeWord } from '../sheet/grade/use-grade-word.js';
import { itemAnchor } from './item-state.js';
import { STANDING } from './meeting-heading.js';

export type Proceed = (item: MeetingItem, command: CommandName, result: ResponseOf<'runCommand'>) => Promise<void>;

interface Step {
  readonly sheetId: string;
  readonly version: number;
  /** The element that the keyboard goes to. */
  readonly to: string;
}

/** What was done, and what comes next. */
export type Said = readonly [done: string, next: string];

/** After an item is done: says so, reads the meeting again, and goes on with the next that can be decided. */
export function useProceed(meeting: Meeting): { readonly said: Said | null; readonly proceed: Proceed } {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const what = useGradeWord(meeting.scaleKind);
  const [said, setSaid] = useState<Said | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const { rows } = meeting.items;

  useEffect(() => {
    const done = rows.find(({ sheet }) => sheet.id === step?.sheetId);
    // Not before the screen shows what has become of it: what goes away takes the focus with it.
    if (step === null || (done !== undefined && done.sheet.version < step.version)) return;
    setStep(null);
    const element = document.getElementById(step.to);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }, [rows, step]);

  const proceed: Proceed = async (item, command, { version, stage }) => {
    const done = t(`done.${saidAs(command, item.sheet)}`, { number: nameOf(item), stage: t(`stages.${stage}`), what });
    const next = nextOf(rows, item);
    setSaid([done, next ? t('meeting.next', { next: nameOf(next) }) : t('meeting.allDone')]);
    setStep({ sheetId: item.sheet.id, version, to: next ? itemAnchor(next.sheet.id) : STANDING });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.refetchQueries({ queryKey: ['meeting', meeting.cycle.id], type: 'active' });
  };
  return { said, proceed };
}

function nameOf({ sheet }: MeetingItem): string {
  return `${spokenNumber(sheet.number)} ${sheet.title}`;
}

/** The one after it, or else the first that was passed over. */
function nextOf(rows: readonly MeetingItem[], item: MeetingItem): MeetingItem | undefined {
  const place = rows.findIndex(({ sheet }) => sheet.id === item.sheet.id);
  const rest = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))];
  return rest.find(({ sheet }) => sheet.commands.some(({ name }) => name === 'settle'));
}
