import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Readings } from './api.js';
import { ReadingStateMark } from './reading-state.js';
import { useItemName } from './use-item-name.js';

type Section = NonNullable<Readings['shown']>['sections'][number];

/** The document's sections with the sheets to read, in printed order. */
export function SectionList({ sections }: { sections: readonly Section[] }) {
  return sections.map((section) => <OneSection key={section.key} section={section} />);
}

function OneSection({ section: { key, label, title, depth, sheets } }: { section: Section }) {
  const t = useTranslations('reading');
  const name = useItemName();
  const Heading = depth === 0 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={`section-${key}`} className={depth === 0 ? 'mt-10' : 'mt-6'}>
      <Heading id={`section-${key}`} className={depth === 0 ? 'text-std-20B-150' : 'text-std-17B-170'}>
        {t('sectionName', { label, title }).trim()}
      </Heading>
      {sheets.length === 0 ? null : (
        <ul className="mt-2 border-t border-solid-gray-300">
          {sheets.map((sheet) => (
            <li key={sheet.sheetId} className="flex flex-wrap items-center gap-x-4 border-b border-solid-gray-300">
              <Link to="/reading/$sheetId" params={{ sheetId: sheet.sheetId }} className="min-w-48 flex-1 py-3">
                {name(sheet)}
              </Link>
              <span className="pb-2 sm:pb-0">
                <ReadingStateMark state={sheet.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
