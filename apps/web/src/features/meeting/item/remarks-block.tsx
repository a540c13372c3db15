import { useTranslations } from 'use-intl';
import type { MeetingItem, Remarks } from '#libs/contract/meetings.js';
import { REMARK_FIELD } from '#libs/domain/review/remark.js';
import { TextArea } from '../../../components/text-area.js';
import { useDates } from '../../../i18n/use-dates.js';
import { LostText, SavedNote } from './saved-note.js';
import { useOwnRemark } from './use-own-remark.js';

interface Props {
  readonly item: MeetingItem;
  readonly fieldLabel: (key: string) => string;
}

/** 所見: what the members say, the reader's own among them. */
export function RemarksBlock({ item, fieldLabel }: Props) {
  const t = useTranslations('meeting');
  const { saver, snapshot, forget } = useOwnRemark(item);
  const { sheet, remarks } = item;
  const { own, round, maxLength } = remarks;
  const control = `remark-${sheet.id}`;
  const others = own === null ? remarks.said : remarks.said.filter((one) => !(one.mine && one.round === round));
  const lost = <LostText {...{ saver, snapshot, forget, fieldLabel }} writable={own === null ? [] : [REMARK_FIELD]} />;
  if (others.length === 0 && own === null) return lost;
  return (
    <section aria-label={t('remarks')} className="mt-5">
      <h4 className="text-std-16B-170">{t('remarks')}</h4>
      {others.length === 0 ? <p className="text-solid-gray-700">{t('noRemarks')}</p> : <SaidList said={others} round={round} />}
      {lost}
      {own === null ? null : (
        <div className="screen-only">
          <TextArea
            id={control}
            label={t('own')}
            help={t('ownHelp')}
            rows={2}
            className="block min-h-20 w-full resize-y rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170 field-sizing-content"
            max={maxLength}
            value={snapshot.values[REMARK_FIELD] ?? ''}
            onText={(text) => saver.change(REMARK_FIELD, text)}
            onBlur={() => void saver.flush()}
          />
          <SavedNote {...{ saver, snapshot, forget, fieldLabel }} limitOf={() => maxLength} controlOf={() => control} />
        </div>
      )}
    </section>
  );
}

interface SaidProps {
  readonly said: Remarks['said'];
  /** The present one. */
  readonly round: number;
}

export function SaidList({ said, round }: SaidProps) {
  const t = useTranslations('meeting');
  const { shortMoment } = useDates();
  return (
    <ul className="mt-1 space-y-2">
      {said.map((one) => (
        <li key={`${one.round} ${one.name} ${one.savedAt}`} className="border-l-4 border-solid-gray-300 pl-3">
          <p className="flex flex-wrap gap-x-3 text-solid-gray-700">
            <span className="text-std-16B-170">{one.name}</span>
            <span>{shortMoment(one.savedAt)}</span>
            {round > 1 ? <span>{t('remarkRound', { round: one.round })}</span> : null}
          </p>
          <p className="whitespace-pre-line">{one.text}</p>
        </li>
      ))}
    </ul>
  );
}
