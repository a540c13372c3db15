import { useTranslations } from 'use-intl';
import type { Closing, RouteStep } from '#libs/domain/review/route.js';
import { mayAdvance } from '#libs/domain/review/route.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';

interface Props {
  readonly path: string;
  readonly step: RouteStep;
  readonly onChange: (closing: Closing | undefined) => void;
  readonly error: string | undefined;
}

/** What becomes of a stage's sheets when its due date is over. */
export function ClosingField({ path, step: { stage, closing }, onChange, error }: Props) {
  const t = useTranslations('planRules');
  const choices = (['flag', 'advance'] as const).filter((choice) => choice !== 'advance' || mayAdvance(stage) || closing === choice);
  return (
    <Select
      id={controlOf(path)}
      label={t('parts.closing')}
      help={t(stage === 'comment' ? 'closingHelpComment' : mayAdvance(stage) ? 'closingHelp' : 'closingHelpJudged')}
      value={closing ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(choices.find((choice) => choice === value))}
      options={[
        { value: '', label: t('closings.none') },
        ...choices.map((choice) => ({ value: choice, label: t(`closings.${choice}`) })),
      ]}
      error={error}
    />
  );
}
