import { useTranslations } from 'use-intl';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import { changeScale } from '../draft/edit-rules.js';
import { scaleKeys } from '../draft/new-field.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import type { ErrorOf } from '../rules-errors.js';
import { ScaleForm } from './scale-form.js';

/** The scale that the sheet's grade uses, and those that a plan pack brought along. */
export function ScaleList({ draft, errorOf }: { draft: RulesDraft; errorOf: ErrorOf }) {
  const t = useTranslations('planRules');
  const { rules, edit } = draft;
  const keys = scaleKeys(rules);
  const used = gradeField(rules.template)?.scale;
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="rules-scales">
      <h2 id="rules-scales" className="mt-8 text-std-22B-150">
        {t('scales')}
      </h2>
      <p>{t('scalesHelp')}</p>
      {keys.map((key) => (
        <section key={key} aria-label={t('scaleNamed', { key })}>
          {keys.length > 1 || key !== used ? (
            <h3 className="mt-4 text-std-18B-160">{t(key === used ? 'scaleUsed' : 'scaleUnused', { key })}</h3>
          ) : null}
          <ScaleForm
            scaleKey={key}
            scale={rules.scales[key]!}
            onChange={(scale) => edit(changeScale(key, scale))}
            errorOf={errorOf}
          />
        </section>
      ))}
    </section>
  );
}
