import { useFormatter, useTranslations } from 'use-intl';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** 12.3KB, 10MB. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('files');
  const format = useFormatter();
  const rounded = (size: number) => format.number(size, { maximumFractionDigits: size < 10 ? 1 : 0 });
  return (bytes) =>
    bytes < MEGABYTE
      ? t('kilobytes', { size: rounded(Math.max(bytes / KILOBYTE, 0.1)) })
      : t('megabytes', { size: rounded(bytes / MEGABYTE) });
}
