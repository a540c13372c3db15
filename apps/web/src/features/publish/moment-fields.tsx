import { useTranslations } from 'use-intl';
import { DateField } from '../../components/date-field.js';
import { TextField } from '../../components/text-field.js';

export interface PublishMoment {
  /** YYYY-MM-DD, or empty. */
  readonly publishOn: string;
  /** HH:MM */
  readonly publishAt: string;
}

/** Offices open at nine. */
export const FIRST_MOMENT: PublishMoment = { publishOn: '', publishAt: '09:00' };
export const DAY_CONTROL = 'publish-on';

interface Props {
  readonly moment: PublishMoment;
  readonly onChange: (moment: PublishMoment) => void;
  readonly error: string | undefined;
}

export function MomentFields({ moment, onChange, error }: Props) {
  const t = useTranslations('publish');
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <DateField
          id={DAY_CONTROL}
          label={t('publishOn')}
          required
          value={moment.publishOn}
          onChange={(publishOn) => onChange({ ...moment, publishOn })}
          error={error}
        />
        <div className="w-40">
          <TextField
            id="publish-at"
            type="time"
            label={t('publishTime')}
            required
            value={moment.publishAt}
            onChange={({ currentTarget: { value: publishAt } }) => onChange({ ...moment, publishAt })}
          />
        </div>
      </div>
      <p className="my-2">{t('laterHelp')}</p>
    </>
  );
}
