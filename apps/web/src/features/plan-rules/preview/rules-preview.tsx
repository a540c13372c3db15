import { useState } from 'react';
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
import { exampleSheet, nextYear } from './example-sheet.js';

interface Props {
  readonly view: PlanRulesView;
  readonly rules: EditedRules;
}

/** The next year's sheet as each stage will see it, made of the sheet's own fields. Nothing can be typed into it. */
export function RulesPreview({ view, rules }: Props) {
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
  return (
    <section aria-labelledby="rules-preview" className="rounded-12 border border-solid-gray-420 bg-white p-4">
      <h2 id="rules-preview" className="text-std-20B-150">
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
