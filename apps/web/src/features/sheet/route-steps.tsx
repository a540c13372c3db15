import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { DueDate } from '../../components/due-date.js';
import { useDates } from '../../i18n/use-dates.js';

type Step = SheetView['route'][number];

/** Where the sheet stands on its plan's route. */
export function RouteSteps({ sheet }: { sheet: SheetView }) {
  const t = useTranslations();
  const here = STAGES.indexOf(sheet.stage);
  return (
    <nav aria-label={t('sheet.route')} className="my-4">
      <ol className="flex flex-wrap gap-x-2 gap-y-2">
        {sheet.route.map((step) => (
          <StepMark key={step.stage} step={step} place={Math.sign(STAGES.indexOf(step.stage) - here)} />
        ))}
        <li aria-current={sheet.stage === 'ready' ? 'step' : undefined} className={lookOf(sheet.stage === 'ready' ? 0 : 1)}>
          {t('stages.ready')}
        </li>
      </ol>
      <p className="mt-2 flex flex-wrap gap-x-4">
        <DueDate dueOn={sheet.dueOn} overdue={sheet.overdue} extended={sheet.extended} />
        {sheet.round > 1 ? <span>{t('sheet.round', { round: sheet.round })}</span> : null}
      </p>
    </nav>
  );
}

/** place: -1 done, 0 here, 1 to come. */
function StepMark({ step, place }: { step: Step; place: number }) {
  const t = useTranslations();
  const { day } = useDates();
  return (
    <li aria-current={place === 0 ? 'step' : undefined} className={lookOf(place)}>
      <span>
        {place < 0 ? <span aria-hidden="true">✓ </span> : null}
        {t(`stages.${step.stage}`)}
        {place < 0 ? <span className="sr-only">{t('sheet.stepDone')}</span> : null}
        {place === 0 ? <span className="ml-2">{t('sheet.stepHere')}</span> : null}
      </span>
      {step.dueOn === null ? null : (
        <span className="ml-3 font-400 whitespace-nowrap">
          {t('sheet.stepDue', { date: day(step.dueOn) })}
          {step.extended ? ` ${t('sheet.stepExtended')}` : null}
        </span>
      )}
    </li>
  );
}

function lookOf(place: number): string {
  const base = 'rounded-8 border px-3 py-1';
  if (place === 0) return `${base} border-2 border-key-900 bg-key-50 text-std-16B-170 text-key-1000`;
  return place < 0 ? `${base} border-solid-gray-420 bg-solid-gray-50` : `${base} border-dashed border-solid-gray-420`;
}
