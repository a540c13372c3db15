import { useFormatter, useTranslations } from 'use-intl';
import type { Publication } from '#libs/contract/cycles.js';
import { Badge } from '../../components/badge.js';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../i18n/use-dates.js';

const TONE = { building: 'warning', built: 'plain', failed: 'bad' } as const;

export function PublicationCard({ publication }: { publication: Publication }) {
  const t = useTranslations('publish');
  const { moment } = useDates();
  const { version, status, live, note, error } = publication;
  return (
    <li className="rounded-12 border border-solid-gray-420 p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 text-std-18B-160">
        {t('version', { version })}
        <span role="status">
          <Badge tone={TONE[status]}>{t(`statuses.${status}`)}</Badge>
        </span>
        {live ? <Badge tone="good">{t('live')}</Badge> : null}
      </h3>
      <p>{t('requested', { moment: moment(publication.requestedAt), by: publication.requestedBy })}</p>
      {publication.releasedAt === null ? null : (
        <p>{t('released', { moment: moment(publication.releasedAt) })}</p>
      )}
      {note === '' ? null : <p className="whitespace-pre-line">{t('noted', { note })}</p>}
      {error === null ? null : (
        <Notice kind="error" title={t('failed')}>
          <p>{error}</p>
        </Notice>
      )}
      {status === 'built' ? <Files publication={publication} /> : null}
    </li>
  );
}

function Files({ publication: { path, artefacts, version } }: { publication: Publication }) {
  const t = useTranslations('publish');
  const format = useFormatter();
  const size = (bytes: number) =>
    t('kilobytes', { size: format.number(bytes / 1024, { maximumFractionDigits: bytes < 10_240 ? 1 : 0 }) });
  return (
    <>
      <p>
        <a href={path} className="inline-flex min-h-11 items-center">
          {t('publicPage', { version })}
        </a>
      </p>
      <ul aria-label={t('files')} className="flex flex-wrap gap-x-6">
        {artefacts.map((artefact) => (
          <li key={artefact.path}>
            <a href={artefact.path} className="inline-flex min-h-11 items-center">
              {t('file', { format: artefact.format.toUpperCase(), size: size(artefact.bytes) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
