import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../../components/notice.js';
import { useFlash } from '../../../components/flash.js';
import { LeaveGuard } from '../../sheet/draft/leave-guard.js';
import type { Reading } from '../api.js';
import { useItemName } from '../use-item-name.js';
import { COMMENT_BOX, CommentForm } from './comment-form.js';
import { GivenComment } from './given-comment.js';
import { useComment } from './use-comment.js';

const TITLE = 'comment-title';

/** The reader's part of the sheet: a box while it waits, then what was handed in. */
export function Comment({ reading }: { reading: Reading }) {
  const t = useTranslations('reading');
  const comment = useComment(reading, useGoOn(reading));
  const waiting = reading.state === 'waiting';
  const begun = useRef(waiting);
  useEffect(() => {
    // To be written anew: the button that said so is gone, and the box is here.
    if (waiting && !begun.current) document.getElementById(COMMENT_BOX)?.focus();
    begun.current = waiting;
  }, [waiting]);
  return (
    <section aria-labelledby={TITLE} className="mt-10 rounded-12 border-2 border-key-900 p-4 sm:p-6">
      <LeaveGuard saver={comment.saver} />
      <h2 id={TITLE} className="text-std-20B-150">
        {waiting ? t('commentTitle') : t('givenTitle')}
      </h2>
      {waiting ? <CommentForm reading={reading} comment={comment} /> : <GivenComment reading={reading} takeBack={comment.takeBack} />}
      {!waiting && comment.saver.unsaved ? (
        <Notice kind="warning" role="alert" title={t('elsewhereTitle')}>
          <p>{t('elsewhere')}</p>
          <p className="mt-2 whitespace-pre-line">{comment.text}</p>
        </Notice>
      ) : null}
    </section>
  );
}

/** On to the next one that waits; after the last one, back to the list with thanks. */
function useGoOn({ sheet }: Reading) {
  const t = useTranslations('reading');
  const navigate = useNavigate();
  const flash = useFlash();
  const item = useItemName()(sheet);
  return async (text: string, nextSheetId: string | null) => {
    const said = t(text.trim() === '' ? 'noCommentFlash' : 'doneFlash', { item });
    if (nextSheetId === null) await navigate({ to: '/reading', search: { cycle: sheet.cycle.id } });
    else await navigate({ to: '/reading/$sheetId', params: { sheetId: nextSheetId } });
    flash(nextSheetId === null ? t('allDoneFlash', { flash: said }) : said);
  };
}
