import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { Select } from '../../../components/select.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { SheetFields } from '../../sheet/fields/sheet-fields.js';
import { gradeFieldOf } from '../../sheet/grade/grade-field.js';
import { useFieldLabel } from '../../sheet/use-field-label.js';
import { controlId } from '../../sheet/control-ids.js';
import { nextYear } from '../next-year.js';
import { exampleSheet } from './example-sheet.js';

export const PREVIEW = 'rules-preview';

interface Props {
  readonly view: PlanRulesView;
  readonly rules: EditedRules;
  /** The field that is being worked on: kept in sight. */
  readonly at: string | null;
}

/** The next year's sheet as each stage will see it, made of the sheet's own fields. Nothing can be typed into it. */
export function RulesPreview({ view, rules, at }: Props) {
  const t = useTranslations();
  const localized = useLocalized();
  const [chosen, setChosen] = useState<Stage>('draft');
  const stages: Stage[] = [...rules.route.map((step) => step.stage), 'ready'];
  const stage = stages.includes(chosen) ? chosen : 'draft';
  const example = view.example ?? {
    number: '1',
    title: t('planRules.exampleTitle'),
    departments: [t('planRules.exampleDepartment')],
    texts: {},
    indicators: [],
  };
  const sheet = exampleSheet(view, rules, stage, example);
  const fieldLabel = useFieldLabel(sheet.fields, []);
  const box = useRef<HTMLElement>(null);
  useFieldInSight(box, at, rules);
  return (
    <section
      ref={box}
      aria-labelledby={PREVIEW}
      className="relative mt-8 rounded-12 border border-solid-gray-420 bg-white p-4 lg:sticky lg:top-4 lg:mt-4 lg:max-h-[calc(100vh-7rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 id={PREVIEW} tabIndex={-1} className="text-std-20B-150">
        {t('planRules.preview', { year: shortFiscalYear(nextYear(view)) })}
      </h2>
      <p className="text-solid-gray-700">{t('planRules.previewHelp')}</p>
      <Select
        id="rules-preview-stage"
        label={t('planRules.previewStage')}
        value={stage}
        onChange={({ currentTarget: { value } }) => setChosen(value as Stage)}
        options={stages.map((one) => ({
          value: one,
          label: one === 'ready' ? t('planRules.previewReady') : t('planRules.previewOf', { stage: t(`stages.${one}`) }),
        }))}
      />
      {/* What can be typed into nowhere must not be reached either. */}
      <div inert={stage !== 'ready'} className="border-t border-solid-gray-300">
        <p className="mt-4 text-std-16B-170">{localized(rules.template.title)}</p>
        <p className="text-std-20B-150">{t('sheet.heading', { number: sheet.number, title: sheet.title })}</p>
        <SheetFields
          sheet={sheet}
          writing={{
            stage,
            values: {},
            errors: {},
            fieldLabel,
            marks: (gradeFieldOf(sheet.fields)?.marks ?? []).map(({ symbol }) => symbol),
            grade: null,
            gradeWord: fieldLabel('grade'),
            warnings: [],
            explaining: false,
            onChange: () => undefined,
            onLeave: () => undefined,
          }}
        />
      </div>
    </section>
  );
}

/** Scrolls the preview alone, never the page: whoever types must not be taken away. */
function useFieldInSight(box: RefObject<HTMLElement | null>, at: string | null, rules: EditedRules) {
  useEffect(() => {
    const panel = box.current;
    const field = at === null ? null : (panel?.querySelector(`#title-${at}`) ?? panel?.querySelector(`#${controlId(at)}`));
    if (!panel || !field) return;
    const [outer, inner] = [panel.getBoundingClientRect(), field.getBoundingClientRect()];
    const inSight = inner.top >= outer.top && inner.bottom <= outer.bottom;
    if (!inSight) panel.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [box, at, rules]);
}
