import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { FieldLink } from '../../../components/field-link.js';
import { useExplainRefusal } from '../../../i18n/use-explain.js';
import { controlOf } from '../control-ids.js';

interface Props {
  readonly incomplete: readonly ApiRefusal[];
  readonly fieldLabel: (key: string) => string;
}

/** What is still missing, said quietly before anybody presses a button. */
export function IncompleteList({ incomplete, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const explain = useExplainRefusal(fieldLabel);
  const short = (refusal: ApiRefusal) => {
    if (refusal.code === 'fieldRequired') return fieldLabel(refusal.field);
    return refusal.code === 'indicatorRequired' ? refusal.indicator : explain(refusal);
  };
  if (incomplete.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-std-16B-170">{t('incomplete')}</p>
      <ul className="list-disc pl-6">
        {incomplete.map((refusal) => {
          const text = short(refusal);
          const id = controlOf(refusal);
          return <li key={text}>{id === undefined ? text : <FieldLink fieldId={id}>{text}</FieldLink>}</li>;
        })}
      </ul>
    </div>
  );
}
