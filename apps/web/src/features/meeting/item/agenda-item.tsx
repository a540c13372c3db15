import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { MeetingItem } from '#libs/contract/meetings.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Badge } from '../../../components/badge.js';
import { useFieldLabel } from '../../sheet/use-field-label.js';
import { itemAnchor, itemState } from '../item-state.js';
import type { Proceed } from '../use-proceed.js';
import { DecisionForm } from './decision-form.js';
import { ItemChecks } from './item-checks.js';
import { ItemContent } from './item-content.js';
import { ItemMarks } from './item-marks.js';
import { RemarksBlock } from './remarks-block.js';

interface Props {
  readonly item: MeetingItem;
  readonly onDone: Proceed;
}

const TONE = { before: 'plain', waiting: 'strong', settled: 'good' } as const;

/** One item of the agenda. What waits stands open; what is not there yet or done already is folded up. */
export function AgendaItem({ item, onDone }: Props) {
  const t = useTranslations();
  const { sheet } = item;
  const state = itemState(item);
  const anchor = itemAnchor(sheet.id);
  const fieldLabel = useFieldLabel(sheet.fields, sheet.warnings);
  const label = (key: string) => (key === 'remark' ? t('meeting.remarkField') : fieldLabel(key));
  const content = (
    <>
      <ItemContent sheet={sheet} />
      <ItemChecks sheet={sheet} fieldLabel={fieldLabel} />
    </>
  );
  return (
    <article aria-labelledby={anchor} className="border-b border-solid-gray-420 py-6">
      <h3 id={anchor} tabIndex={-1} className="scroll-mt-4 text-std-20B-150">
        {t('meeting.numbered', { number: spokenNumber(sheet.number), title: sheet.title })}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Badge tone={TONE[state]}>{t(`meeting.states.${state}`)}</Badge>
        {sheet.round > 1 ? <span>{t('sheet.round', { round: sheet.round })}</span> : null}
        {sheet.leadDepartment === null ? null : <span>{sheet.leadDepartment}</span>}
        <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }} className="screen-only inline-block min-h-11 content-center">
          {t('meeting.open')}
          <span className="sr-only"> {sheet.number}</span>
        </Link>
      </p>
      <ItemMarks item={item} />
      {state === 'before' ? <p className="mt-2">{t('meeting.notYet', { stage: t(`stages.${sheet.stage}`) })}</p> : null}
      {state === 'waiting' ? (
        content
      ) : (
        <details className="mt-2">
          <summary className="min-h-11 content-center text-key-900 underline underline-offset-[3px]">
            {t('meeting.content')}
            <span className="sr-only"> {sheet.number}</span>
          </summary>
          {content}
        </details>
      )}
      <RemarksBlock item={item} fieldLabel={label} />
      <DecisionForm item={item} fieldLabel={label} onDone={onDone} />
    </article>
  );
}
