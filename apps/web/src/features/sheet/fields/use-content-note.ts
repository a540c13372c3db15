import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import type { ContentField } from '../sheet-field.js';

/** Beside an empty field that the reader can't write: who will write it, or that nobody did. */
export function useContentNote(field: ContentField, stage: Stage, empty: boolean): string | undefined {
  const t = useTranslations();
  if (!empty) return undefined;
  if (field.stage === null) return t('sheet.nothingWritten');
  return STAGES.indexOf(field.stage) >= STAGES.indexOf(stage)
    ? t('sheet.writtenIn', { stage: t(`stages.${field.stage}`) })
    : t('sheet.nothingWritten');
}
