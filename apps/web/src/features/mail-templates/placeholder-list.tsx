import { useTranslations } from 'use-intl';
import type { TemplateView } from './api.js';

/** What may be left open, as it is written, with an example of what it becomes. */
export function PlaceholderList({ placeholders }: { placeholders: TemplateView['placeholders'] }) {
  const t = useTranslations('mailTemplates');
  return (
    <section aria-labelledby="placeholders" className="mt-8">
      <h2 id="placeholders" className="text-std-20B-150">
        {t('placeholders')}
      </h2>
      <p className="my-2">{t('placeholdersHelp')}</p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {placeholders.map(({ name, written, sample }) => (
          <div key={name} className="contents">
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{t('becomes', { sample })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
