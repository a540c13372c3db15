import { useTranslations } from 'use-intl';
import type { JobName } from '#libs/contract/jobs.js';
import type { AllMessages } from '../../messages/all-messages.js';

/** Every job has its words, or this does not compile. */
type Named = AllMessages['jobs']['names'] extends Record<JobName, string> ? true : never;
export const everyJobIsNamed: Named = true;

/** What a job is called; one of a newer version of the program by its own name. */
export function useJobName(): (name: string) => string {
  const t = useTranslations();
  return (name) => (t.has(`jobs.names.${name as JobName}`) ? t(`jobs.names.${name as JobName}`) : name);
}
