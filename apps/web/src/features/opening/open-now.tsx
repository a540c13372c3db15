import { useTranslations } from 'use-intl';
import { momentOf } from '#libs/domain/fiscal/local-date.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import type { SummarizedError } from '../../components/error-summary.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { RadioGroup } from '../../components/radio-group.js';
import { TextField } from '../../components/text-field.js';
import { useDates } from '../../i18n/use-dates.js';
import type { StepProps } from './step-props.js';
import { errorOf } from './step-props.js';

export const MOMENT_CONTROL = 'open-on';

interface Props extends StepProps {
  readonly year: string;
  readonly busy: boolean;
  readonly failure: { readonly title: string; readonly errors: readonly SummarizedError[]; readonly cause: unknown } | null;
}

/** Now or at a chosen time; the button says exactly what it does. */
export function OpenNow({ opening, decisions, change, errors, year, busy, failure }: Props) {
  const t = useTranslations('opening');
  const { moment } = useDates();
  const { when, openOn, openAt } = decisions;
  const count = opening.sheets.total;
  const dueAt = when === 'later' ? momentOf(openOn, openAt) : null;
  const says =
    when === 'now'
      ? t('open', { year, count })
      : dueAt === null
        ? t('openLater', { year, count })
        : t('openAt', { moment: moment(dueAt.toISOString()), year, count });
  return (
    <>
      <RadioGroup
        id="open-when"
        label={t('when')}
        choices={[
          { value: 'now' as const, label: t('now') },
          { value: 'later' as const, label: t('later') },
        ]}
        value={when}
        onChoose={(value) => change({ when: value })}
      />
      {when === 'now' ? null : (
        <div className="flex flex-wrap gap-x-6">
          <DateField
            id={MOMENT_CONTROL}
            label={t('openOn')}
            required
            value={openOn}
            onChange={(value) => change({ openOn: value })}
            error={errorOf(errors, MOMENT_CONTROL)}
          />
          <div className="w-40">
            <TextField
              id="open-at"
              type="time"
              label={t('openTime')}
              required
              value={openAt}
              onChange={({ currentTarget: { value } }) => change({ openAt: value })}
            />
          </div>
        </div>
      )}
      <p className="my-2">{t(when === 'now' ? 'nowHelp' : 'laterHelp')}</p>
      {failure === null ? null : <ErrorSummary {...failure} />}
      <Button kind="primary" type="submit">
        {busy ? t(when === 'now' ? 'opening' : 'scheduling') : says}
      </Button>
    </>
  );
}
