import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useLocale, useTranslations } from 'use-intl';
import { searchWords } from '#libs/domain/text/search-words.js';
import { searchable } from '#libs/domain/text/searchable.js';
import { CONTROL_LOOK } from '../field.js';
import type { PersonFieldProps } from '../person-field.js';
import { personWords } from '../person-words.js';
import { AriaFieldParts } from './field-parts.js';

/** Longer lists nobody reads: a letter more makes them shorter. */
const OFFERED_AT_MOST = 50;

/** Somebody out of many, by any part of a name, an address or a department. */
export default function PersonComboBox({ id, label, required = false, help, error, people, value, onChange }: PersonFieldProps) {
  const t = useTranslations('form');
  const locale = useLocale();
  const offered = people.filter((person) => isFoundBy(value, person)).slice(0, OFFERED_AT_MOST);
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <ComboBox
        className="my-4"
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="focus"
        items={offered.map((person) => ({ id: person.accountId, words: personWords(person), department: person.department }))}
        defaultFilter={() => true}
        inputValue={value}
        onInputChange={onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <AriaFieldParts id={id} label={label} required={required} help={help} error={error}>
          <Group className="relative">
            <Input id={id} aria-required={required} className={`${CONTROL_LOOK} min-h-11 pr-12`} />
            <Button aria-label={t('offered')} className="absolute inset-y-0 right-0 min-w-11 cursor-pointer">
              <span aria-hidden>▾</span>
            </Button>
          </Group>
        </AriaFieldParts>
        <Popover className="z-50 max-h-80 w-(--trigger-width) overflow-auto rounded-8 border border-solid-gray-420 bg-white shadow-4">
          <ListBox
            className="outline-none"
            renderEmptyState={() => <p className="px-3 py-2">{t('nobodyFound')}</p>}
          >
            {({ words, department }: { words: string; department: string | null }) => (
              <ListBoxItem textValue={words} className="min-h-11 cursor-pointer px-3 py-2 data-[focused]:bg-key-900 data-[focused]:text-white">
                <Text slot="label" className="block">
                  {words}
                </Text>
                {department === null ? null : <Text slot="description">{department}</Text>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

function isFoundBy(typed: string, person: PersonFieldProps['people'][number]): boolean {
  const words = personWords(person);
  if (typed === words) return true;
  const text = searchable(`${words} ${person.department ?? ''}`);
  return searchWords(typed).every((word) => text.includes(searchable(word)));
}
