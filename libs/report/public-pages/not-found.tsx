import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { PUBLIC_HOME } from '../public-address.js';
import { renderPage, StaffLink } from './page-shell.js';

/** The public site's 404. It repeats nothing of the address that was asked for. */
export function renderNotFound(locale: Locale): string {
  const { notFound } = messagesFor(locale);
  return renderPage({
    locale,
    title: notFound.heading,
    municipality: null,
    home: PUBLIC_HOME,
    breadcrumb: notFound.heading,
    main: (
      <>
        <h1>{notFound.heading}</h1>
        <p>{notFound.explanation}</p>
        <p>
          <a href={PUBLIC_HOME}>{notFound.toHome}</a>
        </p>
      </>
    ),
    footer: <StaffLink locale={locale} />,
  });
}
