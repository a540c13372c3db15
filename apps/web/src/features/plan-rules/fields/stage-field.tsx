import { useTranslations } from 'use-intl';
import type { Route } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';

interface Props {
  readonly path: string;
  readonly value: WorkStage | undefined;
  /** Where nobody need write it, because it is carried over. */
  readonly optional: boolean;
  readonly route: Route;
  readonly onChange: (stage: WorkStage | undefined) => void;
  readonly errorOf: ErrorOf;
}

/** The stage that writes a field: one of the route. */
export function StageField({ path, value, optional, route, onChange, errorOf }: Props) {
  const t = useTranslations();
  const stages = route.map(({ stage }) => stage);
  // A stage that is no longer used stays to be seen until another is chosen.
  const offered = value === undefined || stages.includes(value) ? stages : [...stages, value];
  return (
    <Select
      id={controlOf(path)}
      label={t('planRules.parts.stage')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(offered.find((stage) => stage === currentTarget.value))}
      options={[
        ...(optional || value === undefined ? [{ value: '', label: t('planRules.stageNone') }] : []),
        ...offered.map((stage) => ({ value: stage, label: t(`stages.${stage}`) })),
      ]}
      error={errorOf(path)}
    />
  );
}
