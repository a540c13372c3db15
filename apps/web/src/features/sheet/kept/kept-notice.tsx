import { useTranslations } from 'use-intl';
import { threeWay } from '#libs/domain/text/three-way.js';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { focusControl, focusHeading } from '../../../components/focus.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import type { DraftSaver, DraftValues } from '../draft/draft-saver.js';
import type { EarlierDraft } from './use-kept-drafts.js';
import { useKeptDrafts } from './use-kept-drafts.js';

interface Props {
  readonly sheetId: string;
  readonly saver: DraftSaver;
  /** What stands in the cells that may be written now. */
  readonly values: DraftValues;
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
  /** The id of a cell's control. */
  readonly controlOf: (key: string) => string;
}

/** Offers back what was typed here and never saved, because the page closed before. */
export function KeptNotice({ sheetId, saver, ...shown }: Props) {
  const { earlier, restore, discard } = useKeptDrafts(sheetId, saver);
  return earlier.map((kept) => (
    <OneKept key={kept.id} kept={kept} {...shown} onRestore={() => restore(kept)} onDiscard={() => discard(kept)} />
  ));
}

interface OneProps extends Pick<Props, 'values' | 'fieldLabel' | 'cellText' | 'controlOf'> {
  readonly kept: EarlierDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

function OneKept({ kept, values, fieldLabel, cellText, controlOf, onRestore, onDiscard }: OneProps) {
  const t = useTranslations('writing.kept');
  const { shortMoment } = useDates();
  const cells = Object.entries(kept.cells);
  const writable = cells.filter(([key]) => values[key] !== undefined);
  const overtaken = writable.some(([key, { base, mine }]) => threeWay(base, values[key]!, mine) === 'conflict');
  const restore = () => {
    onRestore();
    const first = writable.map(([key]) => controlOf(key)).find((id) => document.getElementById(id) !== null);
    if (first === undefined) focusHeading();
    else focusControl(first);
  };
  const discard = () => {
    onDiscard();
    focusHeading();
  };
  return (
    <Notice kind="warning" role="status" title={t('title')}>
      <p>{t(kept.mayBeOpen ? 'helpMayBeOpen' : 'help', { moment: shortMoment(kept.at) })}</p>
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
          <Button kind="primary" onClick={restore}>
            {t('restore')}
          </Button>
        )}
        <Button onClick={discard}>{t('discard')}</Button>
      </ButtonRow>
    </Notice>
  );
}
