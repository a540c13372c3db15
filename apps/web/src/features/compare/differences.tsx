import { useTranslations } from 'use-intl';
import type { SheetVersions } from '#libs/contract/sheet-versions.js';
import { Notice } from '../../components/notice.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import { ChangedField } from './changed-field.js';
import type { PairedField } from './paired-fields.js';
import { pairedFields, textOf } from './paired-fields.js';
import { UnchangedFields } from './unchanged-fields.js';
import { useReadableFields } from './use-readable-fields.js';

/** Where two years are compared, the way of each through its stages says nothing. */
const OF_ONE_SHEET: readonly string[] = ['.stage', '.explanations'];

/** What differs, field by field; what does not is folded, in its place. */
export function Differences({ versions: { before, after } }: { versions: SheetVersions }) {
  const t = useTranslations('compare');
  const fiscalYears = useFiscalYears();
  const ofTwoYears = before.seq === null;
  const pairs = pairedFields(useReadableFields(before), useReadableFields(after)).filter(
    ({ key, changed, unchanged }) => changed.length + unchanged.length > 0 && !(ofTwoYears && OF_ONE_SHEET.includes(key)),
  );
  const changed = pairs.filter((pair) => pair.changed.length > 0);
  const sides = ofTwoYears
    ? { before: fiscalYears(before.cycle), after: fiscalYears(after.cycle), ofOneSheet: false }
    : { before: t('before'), after: t('after'), ofOneSheet: true };
  if (changed.length === 0) {
    return (
      <Notice kind="information" title={t('same')}>
        <p>{t('sameHelp')}</p>
      </Notice>
    );
  }
  const places = changed.reduce((count, pair) => count + pair.changed.length, 0);
  return (
    <section aria-labelledby="differences" className="mt-8">
      <h2 id="differences" className="text-std-22B-150">
        {t('result', { fields: changed.length, places })}
      </h2>
      {changed.some(showsWords) ? <p className="text-solid-gray-700">{t('marks')}</p> : null}
      {folded(pairs).map((group) =>
        Array.isArray(group) ? (
          <UnchangedFields key={group[0]!.key} fields={group} />
        ) : (
          <ChangedField key={group.key} field={group} sides={sides} />
        ),
      )}
    </section>
  );
}

/** Whether sentences of it may be compared word by word. */
function showsWords({ changed }: PairedField): boolean {
  return changed.some(({ before, after }) => after?.prose === true && after.text !== '' && textOf(before) !== '');
}

/** A field that changed stands alone; those between two of them that did not, together. */
function folded(pairs: readonly PairedField[]): (PairedField | PairedField[])[] {
  const groups: (PairedField | PairedField[])[] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (pair.changed.length > 0) groups.push(pair);
    else if (Array.isArray(last)) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}
