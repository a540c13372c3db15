import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { FieldTitle } from '../../sheet/fields/field-title.js';
import type { AgendaField } from './agenda-fields.js';
import { backgroundFields, reportedFields } from './agenda-fields.js';
import { FieldContent } from './field-content.js';

/** What the department and the division wrote; what the plan says can be unfolded. */
export function ItemContent({ sheet }: { sheet: SheetView }) {
  const t = useTranslations('meeting');
  const background = backgroundFields(sheet);
  return (
    <>
      <Fields sheet={sheet} fields={reportedFields(sheet)} />
      {background.length === 0 ? null : (
        <details className="mt-3">
          <summary className="min-h-11 content-center text-key-900 underline underline-offset-[3px]">
            {t('background')}
            <span className="sr-only"> {sheet.number}</span>
          </summary>
          <Fields sheet={sheet} fields={background} />
        </details>
      )}
    </>
  );
}

function Fields({ sheet, fields }: { sheet: SheetView; fields: readonly AgendaField[] }) {
  return fields.map((field) => (
    <div key={field.key} className="mt-4">
      <h4 className="text-std-16B-170">
        <FieldTitle field={field} />
      </h4>
      <FieldContent field={field} number={spokenNumber(sheet.number)} />
    </div>
  ));
}
