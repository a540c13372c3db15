import { MOVES } from '../compare-reports.js';
import { messagesFor } from '../messages/messages.js';
import { yearsSegment } from '../public-address.js';
import type { Compared } from './compare-page.js';
import { yearsOf } from './compare-page.js';
import type { PublicPlan } from './published-years.js';
import type { SiteReader } from './site-reader.js';

/** Which years are compared, and which of their items are shown. */
export function CompareForm({ reader, plan, compared }: { readonly reader: SiteReader; readonly plan: PublicPlan; readonly compared: Compared }) {
  const { locale } = reader;
  const words = messagesFor(locale).site.compare;
  const chosen = { from: yearsSegment(compared.before), to: yearsSegment(compared.after) };
  return (
    <form className="site-filter-fields site-compare-form" method="get">
      {(['from', 'to'] as const).map((name) => (
        <p key={name}>
          <label htmlFor={`compare-${name}`}>{words[name]}</label>
          <select id={`compare-${name}`} name={name} defaultValue={chosen[name]}>
            {plan.years.map((year) => (
              <option key={yearsSegment(year)} value={yearsSegment(year)}>
                {yearsOf(year, locale)}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
        <label htmlFor="compare-only">{words.only}</label>
        <select id="compare-only" name="only" defaultValue={compared.only ?? ''}>
          <option value="">{words.allMoves}</option>
          {/* Also those that these years do not have: other years may be chosen in the same step. */}
          {MOVES.map((move) => (
            <option key={move} value={move}>
              {words.move[move]}
            </option>
          ))}
        </select>
      </p>
      {reader.chosen && <input type="hidden" name="lang" value={locale} />}
      <button type="submit">{words.show}</button>
    </form>
  );
}
