import { useTranslations } from 'use-intl';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { Button } from '../../components/button.js';
import { useLocalized } from '../../i18n/use-localized.js';

interface Props {
  readonly municipalities: readonly LocalizedText[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

export function MunicipalityChoice({ municipalities, chosen, onChoose }: Props) {
  const t = useTranslations('session');
  const localized = useLocalized();
  return (
    <div role="group" aria-label={t('demoMunicipality')} className="mt-4 flex flex-wrap gap-2">
      {municipalities.map((name) => (
        <Button
          key={name.ja}
          aria-pressed={name.ja === chosen}
          className="border aria-[pressed=true]:bg-key-900 aria-[pressed=true]:text-white"
          onClick={() => onChoose(name.ja)}
        >
          {localized(name)}
        </Button>
      ))}
    </div>
  );
}
