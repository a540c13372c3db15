import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { BulkCommand, CommandResult } from '#libs/contract/board.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Notice } from '../../../components/notice.js';
import { useExplainRefusal } from '../../../i18n/use-explain.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { Results } from './use-run-commands.js';

/** 「18件を承認しました。2件はできませんでした。」, and why not. */
export function CommandResults({ command, results: { results, fields } }: { command: BulkCommand; results: Results }) {
  const t = useTranslations('board.commands');
  const localized = useLocalized();
  const fieldLabel = (cell: string) => {
    const label = fields[cell.split('.')[0]!];
    return label === undefined ? cell : localized(label);
  };
  const failed = results.filter(({ outcome }) => outcome !== 'done');
  const done = results.length - failed.length;
  return (
    <>
      <Notice kind={failed.length === 0 ? 'success' : 'warning'} role="status" title={done === 0 ? t('noneDone') : t(`done.${command}`, { done })}>
        {failed.length > 0 && done > 0 ? <p>{t('failed', { count: failed.length })}</p> : null}
      </Notice>
      {failed.length > 0 ? (
        <ul
          aria-label={t('failedList')}
          tabIndex={0}
          className="max-h-80 divide-y divide-solid-gray-300 overflow-y-auto border-y border-solid-gray-300"
        >
          {failed.map((result) => (
            <FailedSheet key={result.sheetId} result={result} fieldLabel={fieldLabel} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function FailedSheet({ result, fieldLabel }: { result: CommandResult; fieldLabel: (key: string) => string }) {
  const t = useTranslations();
  const explain = useExplainRefusal(fieldLabel);
  const { sheetId, number, title, outcome, refusals } = result;
  const reasons = outcome === 'refused' ? refusals.map(explain) : [t(`problems.${outcome === 'stale' ? 'staleVersion' : 'notFound'}.detail`)];
  return (
    <li className="py-2">
      <Link to="/sheets/$sheetId" params={{ sheetId }}>
        {t('closing.numbered', { number: spokenNumber(number), title })}
      </Link>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </li>
  );
}
