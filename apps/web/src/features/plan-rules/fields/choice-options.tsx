import { useTranslations } from 'use-intl';
import type { ChoiceField } from '#libs/domain/template/sheet-template.js';
import { Button } from '../../../components/button.js';
import { ErrorText } from '../../../components/field.js';
import { controlOf } from '../control-of.js';
import { moved } from '../draft/edit-rules.js';
import { newOption } from '../draft/new-field.js';
import { OrderButtons } from '../order-buttons.js';
import type { ErrorOf } from '../rules-errors.js';
import { LocalizedFields } from './localized-fields.js';

interface Props {
  readonly path: string;
  readonly options: ChoiceField['options'];
  readonly onChange: (options: ChoiceField['options']) => void;
  readonly errorOf: ErrorOf;
}

/** What can be chosen. An option that is taken away stays in the sheets of past years. */
export function ChoiceOptions({ path, options, onChange, errorOf }: Props) {
  const t = useTranslations('planRules');
  const id = controlOf(path);
  return (
    <fieldset id={id} className="my-4 rounded-8 border border-solid-gray-300 px-3 pb-3">
      <legend className="px-1 text-std-16B-170">{t('parts.options')}</legend>
      <ol>
        {options.map((option, index) => {
          const name = t('optionAt', { place: index + 1 });
          return (
            <li key={option.key} className="border-b border-solid-gray-300 pb-2">
              <LocalizedFields
                path={`${path}.${index}.label`}
                label={name}
                value={option.label}
                onChange={(label) => onChange(options.with(index, { ...option, label }))}
                errorOf={errorOf}
              />
              <div className="flex flex-wrap">
                <OrderButtons
                  idAt={() => `${id}-${option.key}`}
                  name={name}
                  place={index}
                  count={options.length}
                  onMove={(by) => onChange(moved(options, index, by))}
                />
                <Button
                  kind="quiet"
                  aria-label={t('removeNamed', { name })}
                  onClick={() => onChange(options.filter((other) => other !== option))}
                >
                  {t('remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {options.length === 0 && errorOf(path) !== undefined ? <ErrorText id={id}>{errorOf(path)}</ErrorText> : null}
      <Button className="mt-3" onClick={() => onChange([...options, newOption()])}>
        {t('addOption')}
      </Button>
    </fieldset>
  );
}
