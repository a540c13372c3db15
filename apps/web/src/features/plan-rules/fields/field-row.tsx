import { useTranslations } from 'use-intl';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { Badge } from '../../../components/badge.js';
import { Button } from '../../../components/button.js';
import type { Edit } from '../draft/edit-rules.js';
import { changeField, moveField } from '../draft/edit-rules.js';
import { OrderButtons } from '../order-buttons.js';
import type { ErrorOf } from '../rules-errors.js';
import { FieldForm } from './field-form.js';
import { useFieldFacts } from './use-field-facts.js';

interface Props {
  readonly field: Field;
  readonly place: number;
  readonly rules: EditedRules;
  /** How it differs from what is stored. */
  readonly change: 'added' | 'changed' | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onAt: () => void;
  readonly onRetire: () => void;
  readonly edit: (edit: Edit) => void;
  readonly labelOf: (key: string) => string;
  readonly errorOf: ErrorOf;
}

/** A field in the list, and its form below it once it is opened. */
export function FieldRow({ field, place, rules, change, open, onToggle, onAt, onRetire, edit, labelOf, errorOf }: Props) {
  const t = useTranslations();
  const facts = useFieldFacts();
  const label = labelOf(field.key);
  const name = label.trim() === '' ? t('planRules.fieldAt', { place: place + 1 }) : t('planRules.quoted', { label });
  const wrong = errorOf(`template.fields.${place}`) !== undefined;
  const formId = `form-${field.key}`;
  return (
    <li className="border-b border-solid-gray-300 py-2" onFocus={onAt}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="min-w-0 grow basis-64">
          <p className="text-std-16B-170 wrap-anywhere">
            {label.trim() === '' ? (
              name
            ) : field.letter === undefined ? (
              label
            ) : (
              t('sheet.lettered', { letter: field.letter, label })
            )}{' '}
            {change === null ? null : <Badge tone="strong">{t(`planRules.marked.${change}`)}</Badge>}{' '}
            {wrong ? <Badge tone="bad">{t('planRules.wrong')}</Badge> : null}
          </p>
          <p className="text-solid-gray-700">{facts(field).join(t('planRules.factSeparator'))}</p>
        </div>
        <div className="-ml-2 flex flex-wrap">
          <OrderButtons
            idAt={() => `order-${field.key}`}
            name={name}
            place={place}
            count={rules.template.fields.length}
            onMove={(by) => edit(moveField(field.key, by))}
          />
          <Button
            kind="quiet"
            aria-expanded={open}
            aria-controls={open ? formId : undefined}
            aria-label={t(open ? 'planRules.closeNamed' : 'planRules.openNamed', { name })}
            onClick={onToggle}
          >
            {t(open ? 'planRules.close' : 'planRules.open')}
          </Button>
        </div>
      </div>
      {open ? (
        <div id={formId} className="mt-1">
          <FieldForm
            field={field}
            place={place}
            rules={rules}
            onChange={(changed) => edit(changeField(changed))}
            onRetire={onRetire}
            labelOf={labelOf}
            errorOf={errorOf}
          />
        </div>
      ) : null}
    </li>
  );
}
