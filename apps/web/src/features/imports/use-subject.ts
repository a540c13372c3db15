import { useTranslations } from 'use-intl';
import { useFiscalYears } from '../../i18n/use-localized.js';
import { subjectOf } from './file-subject.js';

/** 取組項目（items.csv）; the name alone where it is of no known kind. */
export function useSubject(): (name: string) => string {
  const t = useTranslations('imports');
  const fiscalYears = useFiscalYears();
  return (name) => {
    const subject = subjectOf(name);
    if (subject === null) return name;
    const { key, years } = subject;
    const words = years === null ? t(`subjects.${key}`) : t('resultsOf', { years: fiscalYears(years) });
    return t('subject', { subject: words, file: name });
  };
}
