import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { bytesOf } from './picking.js';
import type { FileChoice } from './use-chosen-files.js';
import { useFileSize } from '../../components/files/use-file-size.js';

export function ChosenFiles({ chosen: { files }, keep }: Pick<FileChoice, 'chosen' | 'keep'>) {
  const t = useTranslations('imports');
  const size = useFileSize();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="chosen-files" className="my-4">
      <div className="flex flex-wrap items-center gap-x-4">
        <h3 id="chosen-files" className="text-std-16B-170">
          {t('chosen', { count: files.length, size: size(bytesOf(files)) })}
        </h3>
        {files.length > 1 ? (
          <Button kind="quiet" onClick={() => keep(() => false)}>
            {t('removeAll')}
          </Button>
        ) : null}
      </div>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {files.map(({ name, file }) => (
          <li key={name} className="flex items-center gap-3 border-b border-solid-gray-300">
            <span className="min-w-0 grow">{name}</span>
            <span className="whitespace-nowrap text-solid-gray-700 tabular-nums">{size(file.size)}</span>
            <Button kind="quiet" aria-label={t('removeOne', { name })} onClick={() => keep((other) => other.name !== name)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
