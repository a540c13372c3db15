import { useTranslations } from 'use-intl';
import { threeWay } from '#libs/domain/text/three-way.js';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import type { DraftSaver, DraftValues } from '../draft/draft-saver.js';
import type { KeptDraft } from './kept-drafts.js';
import { useKeptDrafts } from './use-kept-drafts.js';

interface Props {
  readonly sheetId: string;
  readonly saver: DraftSaver;
  /** What stands in the cells that may be written now. */
  readonly values: DraftValues;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
}

/** Offers back what was typed here and never saved, because the page closed before. */
export function KeptNotice({ sheetId, saver, ...shown }: Props) {
  const { earlier, restore, discard } = useKeptDrafts(sheetId, saver);
  return earlier.map((kept) => (
    <OneKept key={kept.id} kept={kept} {...shown} onRestore={() => restore(kept)} onDiscard={() => discard(kept)} />
  ));
}

interface OneProps extends Pick<Props, 'values' | 'fieldLabel' | 'cellText'> {
  readonly kept: KeptDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

function OneKept({ kept, values, fieldLabel, cellText, onRestore, onDiscard }: OneProps) {
  const t = useTranslations('writing.kept');
  const { shortMoment } = useDates();
  const cells = Object.entries(kept.cells);
  const writable = cells.filter(([key]) => values[key] !== undefined);
  const overtaken = writable.some(([key, { base, mine }]) => threeWay(base, values[key]!, mine) === 'conflict');
  return (
    <Notice kind="warning" role="status" title={t('title')}>
      <p>{t('help', { moment: shortMoment(kept.at) })}</p>
      {overtaken ? <p>{t('overtaken')}</p> : null}
      <dl>
        {cells.map(([key, { mine }]) => (
          <div key={key} className="mt-2">
            <dt className="text-std-16B-170">{fieldLabel(key)}</dt>
            <dd className="whitespace-pre-line">
              {mine === '' ? t('empty') : cellText(key, mine)}
              {values[key] === undefined ? <span className="block text-solid-gray-700">{t('unwritable')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <ButtonRow>
        {writable.length === 0 ? null : (
          <Button kind="primary" onClick={onRestore}>
            {t('restore')}
          </Button>
        )}
        <Button onClick={onDiscard}>{t('discard')}</Button>
      </ButtonRow>
    </Notice>
  );
}
