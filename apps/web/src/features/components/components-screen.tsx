import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.js';
import { Badges, Notices } from './marks.js';
import { Buttons, ChoiceFields, Fields, FieldsWithErrors } from './fields.js';
import { Dialogs, Lists } from './lists.js';

const SPECIMENS = [
  ['buttons', Buttons],
  ['fields', Fields],
  ['fieldErrors', FieldsWithErrors],
  ['choices', ChoiceFields],
  ['badges', Badges],
  ['notices', Notices],
  ['lists', Lists],
  ['dialogs', Dialogs],
] as const;

/** Every component of the screens, in every state, on one page: to look at, and for tests to look at. */
export function ComponentsScreen() {
  const t = useTranslations('components');
  return (
    <>
      <PageHeading title={t('title')} />
      <p className="my-4 max-w-3xl">{t('intro')}</p>
      {SPECIMENS.map(([name, Specimen]) => (
        <Group key={name} title={t(name)}>
          <Specimen />
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-solid-gray-300 pt-4">
      <h2 id={id} className="text-std-22B-150">
        {title}
      </h2>
      {children}
    </section>
  );
}
