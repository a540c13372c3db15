import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetVersions } from '#libs/contract/sheet-versions.js';
import { compareSearch } from '../../app/search.js';
import type { CompareSearch } from '../../app/search.js';
import { Button } from '../../components/button.js';
import type { Option } from '../../components/select.js';
import { Select } from '../../components/select.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import { useVersionLabel } from './use-version-label.js';

const LAST_YEAR = 'lastYear';

/** Which two versions are compared. It stands in the address, so that it can be sent to somebody. */
export function VersionChoice({ versions }: { versions: SheetVersions }) {
  const t = useTranslations('compare');
  const options = useOptions(versions);
  const { before, after, lastYear } = versions;
  if (options.after.length === 0) return lastYear === null ? <p className="my-4">{t('nothingYet')}</p> : null;
  const chosen = { from: String(before.seq ?? LAST_YEAR), to: String(after.seq) };
  return (
    <>
      <ChoiceForm key={`${chosen.from} ${chosen.to}`} versions={versions} options={options} chosen={chosen} />
      <dl className="paper-only">
        <dt className="text-std-16B-170">{t('before')}</dt>
        <dd>{labelOf(options.before, chosen.from)}</dd>
        <dt className="text-std-16B-170">{t('after')}</dt>
        <dd>{labelOf(options.after, chosen.to)}</dd>
      </dl>
    </>
  );
}

function labelOf(options: readonly Option[], value: string): string | undefined {
  return options.find((option) => option.value === value)?.label;
}

interface FormProps {
  readonly versions: SheetVersions;
  readonly options: Options;
  readonly chosen: { readonly from: string; readonly to: string };
}

function ChoiceForm({ versions, options, chosen }: FormProps) {
  const t = useTranslations('compare');
  const navigate = useNavigate();
  const params = { sheetId: versions.sheetId };
  return (
    <form
      aria-label={t('choose')}
      className="screen-only my-4 rounded-8 bg-solid-gray-50 px-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        const search = compareSearch(Object.fromEntries(new FormData(event.currentTarget)));
        void navigate({ to: '/sheets/$sheetId/compare', params, search, resetScroll: false });
      }}
    >
      <div className="grid gap-x-4 lg:grid-cols-2">
        <Select id="version-before" name="from" label={t('before')} defaultValue={chosen.from} options={options.before} />
        <Select id="version-after" name="to" label={t('after')} defaultValue={chosen.to} options={options.after} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">{t('submit')}</Button>
        <Shortcuts versions={versions} />
      </div>
    </form>
  );
}

function Shortcuts({ versions }: { versions: SheetVersions }) {
  const t = useTranslations('compare');
  const fiscalYears = useFiscalYears();
  const [newest, previous] = versions.versions;
  const first = versions.versions.at(-1);
  const pairs: [label: string, search: CompareSearch][] = [];
  if (newest && previous) pairs.push([t('withPrevious'), { from: previous.seq, to: newest.seq }]);
  if (newest && first && first !== previous && first !== newest) pairs.push([t('withOpening'), { from: first.seq, to: newest.seq }]);
  if (versions.lastYear) pairs.push([t('withLastYear', { year: fiscalYears(versions.lastYear) }), { from: LAST_YEAR }]);
  return (
    <ul aria-label={t('shortcuts')} className="flex flex-wrap gap-x-6">
      {pairs.map(([label, search]) => (
        <li key={label}>
          <Link
            to="/sheets/$sheetId/compare"
            params={{ sheetId: versions.sheetId }}
            search={search}
            resetScroll={false}
            className="inline-flex min-h-11 items-center"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Options {
  readonly before: readonly Option[];
  readonly after: readonly Option[];
}

/** Newest first. What somebody has seen may lie in the middle of a sitting, which is one version. */
function useOptions(versions: SheetVersions): Options {
  const t = useTranslations('compare');
  const fiscalYears = useFiscalYears();
  const labelOf = useVersionLabel(versions);
  const listed = versions.versions.map((version, index): Option => {
    const label = labelOf(version);
    return { value: String(version.seq), label: index === 0 ? t('latest', { version: label }) : label };
  });
  const midway = [versions.before.seq, versions.after.seq].flatMap((seq): Option[] => {
    const within = versions.versions.findLast((version) => seq !== null && version.seq >= seq);
    return within && within.seq !== seq ? [{ value: String(seq), label: t('midway', { version: labelOf(within) }) }] : [];
  });
  const all = [...listed, ...midway].toSorted((one, two) => Number(two.value) - Number(one.value));
  const lastYear = versions.lastYear
    ? [{ value: LAST_YEAR, label: t('lastYear', { year: fiscalYears(versions.lastYear) }) }]
    : [];
  return { before: [...all, ...lastYear], after: all };
}
