import { ChangedDepartments } from './changed-departments.js';
import { HolderQuestions } from './holder-questions.js';
import { ItemChanges } from './item-changes.js';
import { MissingPeople } from './missing-people.js';
import { SheetsToMake } from './sheets-to-make.js';
import type { StepProps } from './step-props.js';

/** What would be made, what has changed since the year before, and what a person has to look at. */
export function Contents(step: StepProps) {
  return (
    <>
      <HolderQuestions {...step} />
      <MissingPeople opening={step.opening} />
      <ItemChanges opening={step.opening} />
      <ChangedDepartments opening={step.opening} />
      <SheetsToMake opening={step.opening} />
    </>
  );
}
