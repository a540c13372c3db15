import { useTranslations } from 'use-intl';
import type { RouteStep } from '#libs/domain/review/route.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { useLabel } from './next-year.js';

/** The parts of a field, a stage and a scale that are told by name. */
const PARTS = [
  'label',
  'letter',
  'stage',
  'required',
  'carryOver',
  'maxLength',
  'public',
  'options',
  'unit',
  'columns',
  'years',
  'scale',
  'key',
  'kind',
  'actor',
  'text',
  'due',
  'closing',
  'symbol',
  'word',
  'order',
] as const;

type Part = (typeof PARTS)[number];

/** What a part of the rules is called: 「必須」, 「書く段階」. */
export function usePartName(): (part: string) => string {
  const t = useTranslations('planRules.parts');
  return (part) => (isPart(part) ? t(part) : part);
}

function isPart(part: string): part is Part {
  return (PARTS as readonly string[]).includes(part);
}

/**
 * Names what refusals speak of: a path into the rules (template.fields.3.required) as 「備考」の必須, a field's key by the
 * field's label.
 */
export function usePlaceLabel({ template, route, scales }: EditedRules, retired: readonly Field[]) {
  const t = useTranslations();
  const labelOf = useLabel();
  const partName = usePartName();
  const labels = new Map([...retired, ...template.fields].map(({ key, label }) => [key, labelOf(label)]));
  const ofField = (place: number, part: string) => {
    const label = template.fields[place] ? labelOf(template.fields[place].label) : '';
    const name = label.trim() === '' ? t('planRules.fieldAt', { place: place + 1 }) : t('planRules.quoted', { label });
    return t('planRules.partOf', { name, part: partName(part) });
  };
  const ofStep = (step: RouteStep | undefined, part: string) =>
    step === undefined
      ? t('planRules.stages')
      : t('planRules.partOf', {
          name: t('planRules.stageNamed', { stage: t(`stages.${step.stage}`) }),
          part: partName(part === 'stage' ? 'actor' : part),
        });
  return (name: string): string => {
    const [head = '', second = '', place = '', part = ''] = name.split('.');
    if (head === 'template' && second === 'title') return t('planRules.templateTitle');
    if (head === 'template') return place === '' ? t('planRules.fields') : ofField(Number(place), part);
    if (head === 'route') return ofStep(route[Number(second)], place);
    if (head === 'scales' && second in scales) {
      const [, , , index, of = 'marks'] = name.split('.');
      return index === undefined
        ? t('planRules.marks')
        : t('planRules.partOf', { name: t('planRules.markAt', { place: Number(index) + 1 }), part: partName(of) });
    }
    return labels.get(name) ?? name;
  };
}
