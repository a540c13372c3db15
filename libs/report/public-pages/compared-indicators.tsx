import type { Locale } from '#libs/domain/text/localized-text.js';
import type { ComparedIndicator } from '../compare-reports.js';
import { messagesFor } from '../messages/messages.js';
import { JudgementTags } from '../view/judgement-tags.js';
import { langOfContent } from '../view/own-words.js';
import type { Compared } from './compare-page.js';
import { yearsOf } from './compare-page.js';

interface Props {
  readonly indicators: readonly ComparedIndicator[];
  readonly compared: Compared;
  readonly locale: Locale;
}

/** The values then and now, as typed. */
export function ComparedIndicators({ indicators, compared, locale }: Props) {
  const words = messagesFor(locale).site.compare;
  if (indicators.length === 0) return null;
  const value = (typed: string | null) =>
    typed === null || typed === '' ? (
      <span className="report-nothing">{typed === null ? words.notThere : words.noValue}</span>
    ) : (
      <span lang={langOfContent(locale)}>{typed}</span>
    );
  return (
    <ul className="site-values">
      {indicators.map((indicator) => (
        <li key={indicator.key}>
          <span lang={langOfContent(locale)}>{indicator.name}</span>
          <dl>
            <div>
              <dt>{words.value(yearsOf(compared.before, locale))}</dt>
              <dd>{value(indicator.before)}</dd>
            </div>
            <div>
              <dt>{words.value(yearsOf(compared.after, locale))}</dt>
              <dd>
                {value(indicator.after)} {indicator.judgement && <JudgementTags indicator={indicator.judgement} locale={locale} />}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
