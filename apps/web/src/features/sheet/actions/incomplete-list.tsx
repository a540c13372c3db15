import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { FieldLink } from '../../../components/field-link.js';
import { controlOf } from '../control-ids.js';
import { indicatorKey } from '../draft/indicator-key.js';
import { useExplainHere } from './use-explain-here.js';

interface Props {
  readonly incomplete: readonly ApiRefusal[];
  readonly fieldLabel: (key: string) => string;
}

/** What is still missing, said quietly before anybody presses a button. The check's questions stand by themselves. */
export function IncompleteList({ incomplete, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const explain = useExplainHere(fieldLabel);
  const short = (refusal: ApiRefusal) => {
    switch (refusal.code) {
      case 'fieldRequired':
        return fieldLabel(refusal.field);
      case 'gradeRequired':
        return fieldLabel('grade');
      case 'indicatorRequired':
        return fieldLabel(indicatorKey(refusal.indicatorId, refusal.year));
      default:
        return explain(refusal);
    }
  };
  const missing = incomplete.filter(({ code }) => code !== 'warningUnexplained');
  if (missing.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-std-16B-170">{t('incomplete')}</p>
      <ul className="list-disc pl-6">
        {missing.map((refusal) => {
          const text = short(refusal);
          const id = controlOf(refusal);
          return <li key={text}>{id === undefined ? text : <FieldLink fieldId={id}>{text}</FieldLink>}</li>;
        })}
      </ul>
    </div>
  );
}
