import { useTranslations } from 'use-intl';
import type { RouteStep } from '#libs/domain/review/route.js';
import { speaks } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { Checkbox } from '../../../components/checkbox.js';
import { addStage, changeStep, removeStage } from '../draft/edit-rules.js';
import { newStage } from '../draft/new-field.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import type { ErrorOf } from '../rules-errors.js';
import { ActorField } from './actor-field.js';
import { ClosingField } from './closing-field.js';
import { DueFields } from './due-fields.js';
import { TextTarget } from './text-target.js';

interface Props {
  readonly stage: WorkStage;
  /** In the route; -1: not used. */
  readonly place: number;
  readonly draft: RulesDraft;
  readonly errorOf: ErrorOf;
}

/** Whether a stage is used, who acts in it, until when, and where its text goes. */
export function StageForm({ stage, place, draft, errorOf }: Props) {
  const t = useTranslations();
  const { rules, retired, edit } = draft;
  const step = rules.route[place];
  const name = t(`stages.${stage}`);
  const toggle = () => {
    if (step) return edit(removeStage(stage));
    const { step: added, textField } = newStage(stage, rules, retired);
    edit(addStage(added, textField));
  };
  return (
    <li className="border-b border-solid-gray-300 py-2">
      {stage === 'draft' && step ? (
        <p className="py-2 text-std-16B-170">{t('planRules.alwaysUsed', { stage: name })}</p>
      ) : (
        <Checkbox
          label={<span className="text-std-16B-170">{t('planRules.useStage', { stage: name })}</span>}
          checked={step !== undefined}
          onChange={toggle}
        />
      )}
      {step ? (
        <StepFields step={step} place={place} draft={draft} errorOf={errorOf} />
      ) : (
        <p className="text-solid-gray-700">{t(`planRules.aboutStages.${stage}`)}</p>
      )}
    </li>
  );
}

function StepFields({ step, place, draft, errorOf }: Omit<Props, 'stage'> & { step: RouteStep }) {
  const t = useTranslations();
  const path = `route.${place}`;
  const change = (changed: RouteStep) => draft.edit(changeStep(changed));
  return (
    <fieldset>
      <legend className="sr-only">{t('planRules.stageNamed', { stage: t(`stages.${step.stage}`) })}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <ActorField
          path={`${path}.actor`}
          actor={step.actor}
          onChange={(actor) => change({ ...step, actor })}
          error={errorOf(`${path}.actor`) ?? errorOf(`${path}.stage`)}
        />
        <DueFields
          path={`${path}.due`}
          due={step.due}
          onChange={(due) => change({ ...step, due })}
          error={errorOf(`${path}.due`)}
        />
      </div>
      <ClosingField
        path={`${path}.closing`}
        step={step}
        onChange={(closing) => change({ ...step, closing })}
        error={errorOf(`${path}.closing`)}
      />
      {speaks(step.stage) ? (
        <TextTarget
          path={`${path}.text`}
          step={step}
          fields={draft.rules.template.fields}
          onChange={(text) => change({ ...step, text })}
          error={errorOf(`${path}.text`)}
        />
      ) : null}
    </fieldset>
  );
}
