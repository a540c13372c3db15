import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { isCellField } from '#libs/domain/template/sheet-template.js';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';

interface Props {
  readonly field: Field;
  readonly rules: EditedRules;
  readonly onRetire: () => void;
  readonly labelOf: (key: string) => string;
}

/** Takes a field out of the coming years' sheets. What needs it is named first. */
export function RetireField({ field, rules, onRetire, labelOf }: Props) {
  const t = useTranslations();
  const [asked, setAsked] = useState(false);
  const label = labelOf(field.key);
  const obstacles = [
    ...takersOf(field.key, rules).map((key) => t('planRules.carriedInto', { label, other: labelOf(key) })),
    ...rules.route
      .filter(({ text }) => text === field.key)
      .map(({ stage }) => t('planRules.textOfStage', { label, stage: t(`stages.${stage}`) })),
  ];
  return (
    <>
      {asked && obstacles.length > 0 ? (
        <Notice kind="error" role="alert" title={t('planRules.cannotRetire', { label })}>
          <ul className="list-disc pl-6">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Button
        className="my-2"
        aria-label={t('planRules.retireNamed', { name: t('planRules.quoted', { label }) })}
        onClick={() => {
          if (obstacles.length === 0) onRetire();
          else setAsked(true);
        }}
      >
        {t('planRules.retire')}
      </Button>
    </>
  );
}

/** The other fields that begin with what stood in this one a year before. */
function takersOf(key: string, { template }: EditedRules): string[] {
  return template.fields
    .filter(isCellField)
    .filter((other) => other.key !== key && typeof other.carryOver === 'object' && other.carryOver.previous === key)
    .map((other) => other.key);
}
