import type { SheetField } from '#libs/contract/sheets.js';
import { explainWarning } from '#libs/contract/messages/explain-warning.js';
import type { Warning } from '#libs/domain/check/warning.js';
import { indicatorKey } from './draft/indicator-key.js';
import { useSharedTranslator } from '../../i18n/use-shared-translator.js';

/** A warning in words. labels: of fields by key, of indicators by id, of their values. */
export function useWarningSentence(
  fields: readonly SheetField[],
  labels: ReadonlyMap<string, string>,
): (warning: Warning) => string {
  const t = useSharedTranslator();
  const indicators = fields.filter((field) => field.kind === 'indicators');
  const ofSeveralYears = indicators.some(({ years }) => years.filter(({ ofCycle }) => ofCycle).length > 1);
  return (warning) => {
    // In a review of several years it matters which of them the warning is about.
    const valueName = (id: string) =>
      'year' in warning && ofSeveralYears ? labels.get(indicatorKey(id, warning.year)) : undefined;
    return explainWarning(
      warning,
      t,
      (id) => valueName(id) ?? labels.get(id) ?? id,
      (key) => labels.get(key) ?? key,
    );
  };
}
