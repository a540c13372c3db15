import { useState } from 'react';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { rulesProblems } from '#libs/domain/template/form-problems.js';
import { mergedRules } from '#libs/domain/template/merge-rules.js';
import { rulesChanges } from '#libs/domain/template/rules-changes.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import type { Edit } from './edit-rules.js';

/** What the editing began with. */
export interface Base {
  readonly version: number;
  readonly rules: EditedRules;
  /** Fields of past years that the template had no longer. */
  readonly retired: readonly Field[];
}

/** A plan's rules being edited: what they were, what they are now, and what somebody else has made of them meanwhile. */
export function useRulesDraft(view: PlanRulesView) {
  const [base, setBase] = useState<Base>(view);
  const [rules, setRules] = useState<EditedRules>(view.rules);
  const mine = rulesChanges(base.rules, rules);
  // Right after saving, what was read before is the older one.
  const newer = view.version > base.version;
  const theirs = newer ? rulesChanges(base.rules, view.rules) : [];
  const startFrom = (edited: EditedRules) => {
    setBase(view);
    setRules(edited);
  };
  // Nobody's work is at stake: the newer version simply takes the place of the older one.
  if (newer && (mine.length === 0 || theirs.length === 0)) startFrom(mine.length === 0 ? view.rules : rules);
  const retired = retiredFields(rules, base);
  const kinds = Object.fromEntries([...base.retired, ...base.rules.template.fields].map(({ key, kind }) => [key, kind]));
  return {
    base,
    rules,
    changes: mine,
    /** What somebody else changed while this was being edited; nothing, as long as nobody did. */
    theirs: mine.length === 0 ? [] : theirs,
    retired,
    problems: rulesProblems(rules, kinds),
    edit: (edit: Edit) => setRules(edit),
    undoAll: () => setRules(base.rules),
    /** Mine on top of theirs. */
    merge: () => startFrom(mergedRules(base.rules, rules, view.rules)),
    /** Theirs alone. */
    startOver: () => startFrom(view.rules),
    /** What was saved is what is edited from now on. */
    saved: (version: number) => setBase({ version, rules, retired }),
  };
}

export type RulesDraft = ReturnType<typeof useRulesDraft>;

/** Everything that can be brought back: what past years had, and what is being retired now. */
function retiredFields(rules: EditedRules, base: Base): Field[] {
  const there = new Set(rules.template.fields.map(({ key }) => key));
  return [...base.rules.template.fields, ...base.retired].filter(({ key }) => !there.has(key));
}
