import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { langOfText } from '../view/own-words.js';

/** Whom to ask, in a footer: the municipality and its department. */
export function Contact(props: {
  readonly municipality: { readonly name: LocalizedText };
  readonly plan: { readonly contact: LocalizedText };
  readonly locale: Locale;
}) {
  const { municipality, plan, locale } = props;
  return (
    <>
      <dt>{messagesFor(locale).page.contact}</dt>
      <dd>
        <span lang={langOfText(municipality.name, locale)}>{inLocale(municipality.name, locale)}</span>{' '}
        <span lang={langOfText(plan.contact, locale)}>{inLocale(plan.contact, locale)}</span>
      </dd>
    </>
  );
}
