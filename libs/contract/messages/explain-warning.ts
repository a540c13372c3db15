import type { Warning } from '#libs/domain/check/warning.js';
import type { SharedTranslator } from './explain-refusal.js';

/** One sentence for a warning. The two functions name an indicator by its id, and a field by its key. */
export function explainWarning(
  warning: Warning,
  t: SharedTranslator,
  indicatorName: (id: string) => string,
  fieldLabel: (key: string) => string,
): string {
  switch (warning.code) {
    case 'tenfold':
    case 'unitChanged':
      return t(`warnings.${warning.code}`, {
        indicator: indicatorName(warning.indicatorId),
        before: warning.before,
        now: warning.now,
      });
    case 'valueUnreadable':
      return t('warnings.valueUnreadable', { indicator: indicatorName(warning.indicatorId), now: warning.now });
    case 'gradeBesideWorsening':
    case 'gradeBesideReached':
      return t(`warnings.${warning.code}`, { indicator: indicatorName(warning.indicatorId), grade: warning.grade });
    case 'sameAsLastYear':
      return t('warnings.sameAsLastYear', { field: fieldLabel(warning.field) });
  }
}
