import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { controlOf } from '../control-of.js';
import { addField, retireField } from '../draft/edit-rules.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import type { ErrorOf } from '../rules-errors.js';
import { AddField } from './add-field.js';
import { FieldRow } from './field-row.js';
import { RetiredFields } from './retired-fields.js';

interface Props {
  readonly draft: RulesDraft;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  /** Tells which field is being worked on. */
  readonly onAt: (key: string) => void;
  readonly labelOf: (key: string) => string;
  readonly errorOf: ErrorOf;
}

/** The fields of the sheet in printed order, those that were retired, and a way to add one. */
export function FieldList({ draft, open, onOpen, onAt, labelOf, errorOf }: Props) {
  const t = useTranslations('planRules');
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const { rules, changes, edit } = draft;
  const toggle = (key: string) => onOpen(open.has(key) ? new Set([...open].filter((other) => other !== key)) : new Set([...open, key]));
  const retire = (field: Field) => {
    edit(retireField(field.key));
    setSaid(t('retiredNow', { label: labelOf(field.key) }));
    // Its button is gone.
    heading.current?.focus();
  };
  return (
    <section id={controlOf('template.fields')} aria-labelledby="rules-fields">
      <h2 id="rules-fields" ref={heading} tabIndex={-1} className="mt-8 text-std-22B-150">
        {t('fields')}
      </h2>
      <p>{t('fieldsHelp')}</p>
      <ol className="mt-2 border-t border-solid-gray-300">
        {rules.template.fields.map((field, place) => (
          <FieldRow
            key={field.key}
            field={field}
            place={place}
            rules={rules}
            change={changeOf(field.key, changes)}
            open={open.has(field.key)}
            onToggle={() => toggle(field.key)}
            onAt={() => onAt(field.key)}
            onRetire={() => retire(field)}
            edit={edit}
            labelOf={labelOf}
            errorOf={errorOf}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <AddField
        rules={rules}
        onAdd={(key, added) => {
          edit(added);
          onOpen(new Set([...open, key]));
        }}
      />
      <RetiredFields
        fields={draft.retired}
        onRestore={(field) => {
          edit(addField(field));
          setSaid(t('restoredNow', { label: labelOf(field.key) }));
          heading.current?.focus();
        }}
      />
    </section>
  );
}

function changeOf(key: string, changes: RulesDraft['changes']): 'added' | 'changed' | null {
  const own = changes.filter((change) => 'key' in change && change.key === key);
  if (own.length === 0) return null;
  return own.some(({ change }) => change === 'fieldAdded') ? 'added' : 'changed';
}
