import { useTranslations } from 'use-intl';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { ErrorText } from '../../../components/field.js';
import { controlOf } from '../control-of.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import type { ErrorOf } from '../rules-errors.js';
import { StageForm } from './stage-form.js';

interface Props {
  readonly draft: RulesDraft;
  readonly errorOf: ErrorOf;
}

/** The stages in the order in which every plan goes through those it has. */
export function StageList({ draft, errorOf }: Props) {
  const t = useTranslations('planRules');
  const { rules } = draft;
  // What is wrong with a step is told at the step.
  const whole = draft.problems.some(({ path }) => path === 'route') ? errorOf('route') : undefined;
  return (
    <section id={controlOf('route')} tabIndex={-1} aria-labelledby="rules-stages">
      <h2 id="rules-stages" className="mt-8 text-std-22B-150">
        {t('stages')}
      </h2>
      <p>{t('stagesHelp')}</p>
      {whole === undefined ? null : <ErrorText id={controlOf('route')}>{whole}</ErrorText>}
      <ol className="mt-2 border-t border-solid-gray-300">
        {WORK_STAGES.map((stage) => (
          <StageForm
            key={stage}
            stage={stage}
            place={rules.route.findIndex((step) => step.stage === stage)}
            draft={draft}
            errorOf={errorOf}
          />
        ))}
      </ol>
    </section>
  );
}
