import type { PlanTree } from './containers/pack-files.js';
import type { PlanFile } from './plan-pack.js';

type Field = PlanFile['template']['fields'][number];

/** A plan's rules as plan.yaml writes them, entry by entry in one order, whatever order the database gives them in. */
export function planTree(file: PlanFile): PlanTree {
  const { municipality, plan, levels, scales, template, route } = file;
  return tree({
    municipality: { key: municipality.key, name: localized(municipality.name) },
    plan: {
      key: plan.key,
      name: localized(plan.name),
      period: { from: plan.period.from, to: plan.period.to },
      contact: localized(plan.contact),
      licence: plan.licence,
    },
    levels: levels.map(localized),
    scales:
      Object.keys(scales).length === 0
        ? undefined
        : Object.fromEntries(
            Object.entries(scales)
              .toSorted(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, { kind, marks }]) => [
                key,
                { kind, marks: marks.map(({ symbol, word, tone }) => ({ symbol, word: localized(word), tone })) },
              ]),
          ),
    template: { title: localized(template.title), layout: template.layout, fields: template.fields.map(fieldTree) },
    route: route.map(({ stage, actor, text, due, closing }) => ({
      stage,
      actor: { role: actor.role, scope: actor.scope },
      text,
      due,
      closing,
    })),
  });
}

function fieldTree(field: Field): Loose {
  const { key, kind, letter, label, public: shown } = field;
  const base = { key, kind, letter, label: localized(label), public: shown };
  switch (field.kind) {
    case 'title':
    case 'departments':
      return base;
    case 'text':
    case 'schedule':
      return { ...base, ...content(field), maxLength: field.maxLength };
    case 'money':
      return { ...base, ...content(field), unit: localized(field.unit), maxLength: field.maxLength };
    case 'choice':
      return {
        ...base,
        ...content(field),
        options: field.options.map((option) => ({ key: option.key, label: localized(option.label) })),
      };
    case 'indicators': {
      const { name, baseline, target, current } = field.columns;
      const columns = {
        name: localized(name),
        baseline: localized(baseline),
        target: localized(target),
        current: localized(current),
      };
      return { ...base, stage: field.stage, required: field.required, years: field.years, columns };
    }
    case 'grade':
      return { ...base, scale: field.scale, stage: field.stage };
  }
}

function content({ stage, required, carryOver }: Extract<Field, { readonly carryOver?: unknown }>): Loose {
  return {
    stage,
    required: typeof required === 'object' ? { grades: required.grades } : required,
    carryOver: typeof carryOver === 'object' ? { previous: carryOver.previous } : carryOver,
  };
}

function localized({ ja, en }: { readonly ja: string; readonly en?: string | undefined }): Loose {
  return { ja, en };
}

type LooseValue = string | number | boolean | undefined | Loose | readonly LooseValue[];
interface Loose {
  readonly [key: string]: LooseValue;
}

/** Everything as a text, what is not there left out. */
function tree(value: Exclude<LooseValue, undefined>): PlanTree {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return (value as readonly Exclude<LooseValue, undefined>[]).map(tree);
  return Object.fromEntries(
    Object.entries(value as Loose).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, tree(inner)]])),
  );
}
