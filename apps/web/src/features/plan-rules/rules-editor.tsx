import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { BrokenRule } from '#libs/domain/template/rule-problem.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { useExplainRefusal } from '../../i18n/use-explain.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { controlOf, fieldPlaceOf } from './control-of.js';
import { useRulesDraft } from './draft/use-rules-draft.js';
import { FieldList } from './fields/field-list.js';
import { LocalizedFields } from './fields/localized-fields.js';
import { NextYear, nextYear } from './next-year.js';
import { PastYears } from './past-years.js';
import { PublicationRules } from './publishing/publication-rules.js';
import { RulesPreview } from './preview/rules-preview.js';
import { useErrorOf } from './rules-errors.js';
import { ConflictNotice } from './save/conflict-notice.js';
import { LeaveGuard } from './save/leave-guard.js';
import { SaveBar } from './save/save-bar.js';
import { SaveDialog } from './save/save-dialog.js';
import { ScaleList } from './scales/scale-list.js';
import { StageList } from './stages/stage-list.js';
import { usePlaceLabel } from './use-place-label.js';

/** 様式と段階: the rules of the years to come on one side, the sheet that they make on the other. */
export function RulesEditor({ view }: { view: PlanRulesView }) {
  return (
    <NextYear value={nextYear(view)}>
      <Editor view={view} />
    </NextYear>
  );
}

function Editor({ view }: { view: PlanRulesView }) {
  const t = useTranslations('planRules');
  const localized = useLocalized();
  const draft = useRulesDraft(view);
  const { rules, changes, problems, edit } = draft;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** The field that was last worked on. */
  const [at, setAt] = useState<string | null>(null);
  const [reviewing, setReviewing] = useState(false);
  /** When saving was last asked for and could not be: from then on what is wrong is told, and again at each asking. */
  const [refused, setRefused] = useState(0);
  const labelOf = usePlaceLabel(rules, draft.retired);
  const told = refused > 0 ? problems : [];
  const errorOf = useErrorOf(told, labelOf);
  const review = () => {
    if (problems.length === 0) return setReviewing(true);
    setRefused(refused + 1);
    setOpen(new Set([...open, ...fieldsWith(problems, rules.template.fields)]));
  };
  return (
    <>
      <LeaveGuard unsaved={changes.length > 0} />
      <p>{localized(view.plan.name)}</p>
      <PageHeading title={t('title')} />
      <PastYears view={view} rules={rules} />
      <ConflictNotice draft={draft} />
      {told.length === 0 ? null : <Problems problems={told} cause={refused} labelOf={labelOf} />}
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <section aria-labelledby="rules-title">
            <h2 id="rules-title" className="mt-4 text-std-22B-150">
              {t('templateTitle')}
            </h2>
            <LocalizedFields
              path="template.title"
              label={t('templateName')}
              value={rules.template.title}
              onChange={(title) => edit((before) => ({ ...before, template: { ...before.template, title } }))}
              errorOf={errorOf}
            />
          </section>
          <FieldList draft={draft} open={open} onOpen={setOpen} onAt={setAt} labelOf={labelOf} errorOf={errorOf} />
          <StageList draft={draft} errorOf={errorOf} />
          <ScaleList draft={draft} errorOf={errorOf} />
          <PublicationRules draft={draft} />
        </div>
        <RulesPreview view={view} rules={rules} at={at} />
      </div>
      <SaveBar
        count={changes.length}
        onReview={review}
        onUndo={() => {
          draft.undoAll();
          setRefused(0);
        }}
      />
      {reviewing ? <SaveDialog view={view} draft={draft} onClose={() => setReviewing(false)} /> : null}
    </>
  );
}

interface ProblemsProps {
  readonly problems: readonly BrokenRule[];
  readonly cause: unknown;
  readonly labelOf: (name: string) => string;
}

function Problems({ problems, cause, labelOf }: ProblemsProps) {
  const t = useTranslations('planRules');
  const explain = useExplainRefusal(labelOf);
  return (
    <ErrorSummary
      title={t('problems', { count: problems.length })}
      cause={cause}
      errors={problems.map((problem) => ({
        text: explain({ code: 'ruleBroken', ...problem }),
        fieldId: controlOf(problem.path),
      }))}
    />
  );
}

/** The keys of the fields whose forms must be open for what is wrong to be seen. */
function fieldsWith(problems: readonly BrokenRule[], fields: readonly { readonly key: string }[]): string[] {
  return problems.flatMap(({ path }) => {
    const place = fieldPlaceOf(path);
    return place === null ? [] : (fields[place]?.key ?? []);
  });
}
