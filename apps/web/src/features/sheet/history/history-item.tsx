import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { HistoryEntry } from '#libs/contract/sheets.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { useDates } from '../../../i18n/use-dates.js';
import type { ScaleKind } from '../grade/use-grade-word.js';
import { ChangeList } from './change-list.js';
import { useActionWord } from './use-action-word.js';
import { useActorName } from './use-actor-name.js';

interface Props {
  readonly sheetId: string;
  readonly entry: HistoryEntry;
  /** Number of the entry before it. */
  readonly before: number;
  readonly marks: readonly Mark[];
  /** null: the sheet takes no grade. */
  readonly kind: ScaleKind | null;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
}

export function HistoryItem({ sheetId, entry, before, marks, kind, fieldLabel, cellText }: Props) {
  const t = useTranslations();
  const { day, moment } = useDates();
  const action = useActionWord(kind)(entry.action);
  const nameOf = useActorName();
  const { from, to } = entry;
  return (
    <li className="py-3">
      <p className="flex flex-wrap gap-x-4">
        <time dateTime={entry.at} className="tabular-nums">
          {moment(entry.at)}
        </time>
        <span>{nameOf(entry)}</span>
        <span className="text-std-16B-170">{action}</span>
        {from !== null && to !== null && from !== to ? (
          <span>{t('history.moved', { from: t(`stages.${from}`), to: t(`stages.${to}`) })}</span>
        ) : null}
        {entry.round > 1 ? <span>{t('sheet.round', { round: entry.round })}</span> : null}
        {entry.grade === null ? null : <GradeMark symbol={entry.grade} marks={marks} />}
      </p>
      {entry.dueDates.map(({ stage, from: dueBefore, to: after }) => (
        <p key={stage} className="mt-1">
          {t('history.dueDate', {
            stage: t(`stages.${stage}`),
            from: dueBefore === null ? t('history.empty') : day(dueBefore),
            to: day(after),
          })}
        </p>
      ))}
      {entry.reason === null || entry.reason === '' ? null : (
        <p className="mt-1 whitespace-pre-line">{t('history.reason', { reason: entry.reason })}</p>
      )}
      {entry.changes.length > 0 ? (
        <ChangeList changes={entry.changes} fieldLabel={fieldLabel} cellText={cellText}>
          <Link
            to="/sheets/$sheetId/compare"
            params={{ sheetId }}
            search={{ from: before, to: entry.seq }}
            className="screen-only inline-flex min-h-11 items-center"
          >
            {t('compare.sideBySide')}
            <span className="sr-only">{t('compare.ofMoment', { moment: moment(entry.at) })}</span>
          </Link>
        </ChangeList>
      ) : null}
    </li>
  );
}
