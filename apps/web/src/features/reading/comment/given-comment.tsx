import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import type { Reading } from '../api.js';
import type { useComment } from './use-comment.js';

interface Props {
  readonly reading: Reading;
  readonly takeBack: ReturnType<typeof useComment>['takeBack'];
}

/** What was handed in; to be written anew as long as nobody has gone on with the sheet. */
export function GivenComment({ reading: { sheet, commentField, state }, takeBack }: Props) {
  const t = useTranslations('reading');
  const field = sheet.fields.find(({ key }) => key === commentField);
  const text = field?.kind === 'text' ? field.value : '';
  const rewritable = sheet.commands.some(({ name, to }) => name === 'withdraw' && to.includes('comment'));
  return (
    <>
      <p className="my-2 whitespace-pre-line">{state === 'noComment' ? t('givenNone') : text}</p>
      {takeBack.error === null ? null : <ProblemNotice error={takeBack.error} />}
      {rewritable ? (
        <Button className="mt-2" aria-busy={takeBack.busy} onClick={() => void takeBack.run()}>
          {takeBack.busy ? t('rewriting') : t('rewrite')}
        </Button>
      ) : null}
    </>
  );
}
