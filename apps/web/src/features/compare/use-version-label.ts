import { useTranslations } from 'use-intl';
import type { SheetVersion, SheetVersions } from '#libs/contract/sheet-versions.js';
import { useDates } from '../../i18n/use-dates.js';
import { gradeFieldOf } from '../sheet/grade/grade-field.js';
import { useActionWord } from '../sheet/history/use-action-word.js';
import { useActorName } from '../sheet/history/use-actor-name.js';

/** 4月6日(月) 10:32　山田 直樹　提出 */
export function useVersionLabel({ after }: SheetVersions): (version: SheetVersion) => string {
  const t = useTranslations('compare');
  const { shortMoment } = useDates();
  const nameOf = useActorName();
  const actionWord = useActionWord(after.graded ? (gradeFieldOf(after.fields)?.scaleKind ?? 'achievement') : null);
  return (version) => {
    const words = { moment: shortMoment(version.at), who: nameOf(version), action: actionWord(version.action) };
    return version.round > 1 ? t('versionInRound', { ...words, round: version.round }) : t('version', words);
  };
}
