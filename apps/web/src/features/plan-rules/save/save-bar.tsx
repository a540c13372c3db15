import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { FieldLink } from '../../../components/field-link.js';
import { PREVIEW } from '../preview/rules-preview.js';

interface Props {
  readonly count: number;
  readonly onReview: () => void;
  readonly onUndo: () => void;
}

/** Stays in sight while there is something to save. */
export function SaveBar({ count, onReview, onUndo }: Props) {
  const t = useTranslations('planRules');
  return (
    <div className="screen-only sticky bottom-0 z-1 mt-8 border-t border-solid-gray-420 bg-white py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status">{count === 0 ? t('nothingToSave') : t('toSave', { count })}</p>
        <span className="lg:hidden">
          <FieldLink fieldId={PREVIEW}>{t('toPreview')}</FieldLink>
        </span>
        {count === 0 ? null : (
          <>
            <Button kind="primary" onClick={onReview}>
              {t('review')}
            </Button>
            <Button kind="quiet" onClick={onUndo}>
              {t('undoAll')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
