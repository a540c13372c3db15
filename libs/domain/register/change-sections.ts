import type { Changing } from './change-register.js';
import { textProblems } from './content-problems.js';
import { newKey } from './new-key.js';
import type { RegisterProblem } from './register-problem.js';
import type { Register, SectionEntry } from './register.js';
import { depthOf, inPrintedOrder } from './register.js';

export const addSection: Changing<'addSection'> = {
  problems: (register, change, { levels }) => [
    ...contentProblems(change),
    ...(change.parent !== null && depthOf(register, change.parent) + 1 >= levels
      ? [{ code: 'sectionTooDeep', levels } as const]
      : []),
  ],
  apply(register, { parent, label, title, preface }) {
    const key = newKey('section', register.sections);
    return withSections(register, [...register.sections, { key, parent, label: label.trim(), title: title.trim(), preface }]);
  },
};

export const editSection: Changing<'editSection'> = {
  problems: (_, change) => contentProblems(change),
  apply: (register, { section: key, label, title, preface }) => ({
    ...register,
    sections: register.sections.map((section) =>
      section.key === key ? { ...section, label: label.trim(), title: title.trim(), preface } : section,
    ),
  }),
};

export const moveSection: Changing<'moveSection'> = {
  problems(register, { section, before }) {
    const [moved, next] = [sectionOf(register, section), before === null ? null : sectionOf(register, before)];
    return next !== null && (next.parent !== moved.parent || next.key === moved.key) ? [{ code: 'partMisplaced' }] : [];
  },
  apply(register, { section: key, before }) {
    const moved = sectionOf(register, key);
    const others = register.sections.filter((section) => section !== moved);
    const place = before === null ? others.length : others.findIndex((section) => section.key === before);
    return withSections(register, others.toSpliced(place, 0, moved));
  },
};

export const removeSection: Changing<'removeSection'> = {
  problems: (register, { section: key }) =>
    register.items.some(({ section }) => section === key) || register.sections.some(({ parent }) => parent === key)
      ? [{ code: 'sectionNotEmpty' }]
      : [],
  apply: (register, { section: key }) => ({
    ...register,
    sections: register.sections.filter((section) => section.key !== key),
  }),
};

function sectionOf(register: Register, key: string): SectionEntry {
  return register.sections.find((section) => section.key === key)!;
}

function contentProblems({ label, title, preface }: Omit<SectionEntry, 'key' | 'parent'>): RegisterProblem[] {
  return [
    ...textProblems('label', label, false),
    ...textProblems('title', title, true),
    ...textProblems('preface', preface, false),
  ];
}

/** Each section behind its parent, siblings in the order given; the items follow. */
function withSections(register: Register, sections: readonly SectionEntry[]): Register {
  const below = (parent: string | null): SectionEntry[] =>
    sections.filter((section) => section.parent === parent).flatMap((section) => [section, ...below(section.key)]);
  const ordered = below(null);
  return { ...register, sections: ordered, items: inPrintedOrder(ordered, register.items) };
}
