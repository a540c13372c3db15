import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetCard, WaitingSheet as Waiting } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { StageBadge } from '../../components/badge.js';
import { DueDate } from '../../components/due-date.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';

export function WaitingSheet({ sheet }: { sheet: Waiting }) {
  const t = useTranslations('myWork');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_12rem_16rem] md:items-baseline">
      <div>
        <Link
          to="/sheets/$sheetId"
          params={{ sheetId: sheet.id }}
          search={{ list: 'work' }}
          className="inline-block min-h-11 content-center text-std-17B-170"
        >
          {t('numbered', { number: spokenNumber(sheet.number), title: sheet.title })}
        </Link>
        <p className="text-solid-gray-700">
          {localized(sheet.cycle.planName)} {fiscalYears(sheet.cycle)}
          <LeadDepartment sheet={sheet} />
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <StageBadge stage={sheet.stage} />
        {sheet.round > 1 ? <span>{t('round', { round: sheet.round })}</span> : null}
      </p>
      <p>
        <DueDate dueOn={sheet.dueOn} overdue={sheet.overdue} extended={sheet.extended} />
      </p>
      {sheet.sendBack ? <SentBack sendBack={sheet.sendBack} /> : null}
    </li>
  );
}

/** As the plan prints it, and who holds its work now where that is another. */
function LeadDepartment({ sheet: { leadDepartment, heldBy } }: { sheet: Waiting }) {
  const t = useTranslations('myWork');
  if (leadDepartment === null && heldBy === null) return null;
  return (
    <span className="ml-3">
      {leadDepartment}
      {heldBy === null ? null : t('heldNow', { department: heldBy })}
    </span>
  );
}

function SentBack({ sendBack }: { sendBack: NonNullable<SheetCard['sendBack']> }) {
  const t = useTranslations();
  return (
    <div className="border-l-8 border-warning-yellow-2 bg-yellow-50 px-3 py-2 md:col-span-3">
      <p className="text-std-16B-170">
        {t('myWork.sentBack', { stage: t(`stages.${sendBack.from}`), by: sendBack.by })}
      </p>
      <p className="whitespace-pre-line">{sendBack.reason}</p>
    </div>
  );
}
