import { useFormatter, useTranslations } from 'use-intl';
import type { Publication } from '#libs/contract/cycles.js';

type Artefact = Publication['artefacts'][number];

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** The page and the downloads of a version, and by what to know them again. */
export function PublicationFiles({ publication: { path, artefacts, version } }: { publication: Publication }) {
  const t = useTranslations('publishing');
  const page = useTranslations('publish')('publicPage', { version });
  const nameOf = useFileName();
  return (
    <>
      <p>
        <a href={path} className="inline-flex min-h-11 items-center">
          {page}
        </a>
      </p>
      <ul aria-label={t('files')} className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {artefacts.filter(({ format }) => format !== 'html').map((artefact) => (
          <li key={artefact.path}>
            <a href={artefact.path} className="inline-flex min-h-11 items-center">
              {nameOf(artefact)}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary className="min-h-11 content-center text-blue-1000 underline">{t('checksums')}</summary>
        <p>{t('checksumsHelp')}</p>
        <dl className="mt-2 space-y-2">
          {artefacts.map((artefact) => (
            <div key={artefact.path}>
              <dt className="text-std-16B-170">{artefact.format === 'html' ? t('page') : nameOf(artefact)}</dt>
              <dd className="break-all font-mono">{artefact.sha256}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function useFileName() {
  const t = useTranslations('publishing');
  const format = useFormatter();
  const rounded = (size: number) => format.number(size, { maximumFractionDigits: size < 10 ? 1 : 0 });
  const sizeOf = (bytes: number) =>
    bytes < MEGABYTE ? t('kilobytes', { size: rounded(bytes / KILOBYTE) }) : t('megabytes', { size: rounded(bytes / MEGABYTE) });
  return ({ format: name, bytes }: Artefact): string => {
    const key = `formats.${name}` as 'formats.pdf';
    return t('fileWithSize', { format: t.has(key) ? t(key) : name, size: sizeOf(bytes) });
  };
}
