import { useTranslations } from 'use-intl';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import { LICENCE_KEYS, licenceOf } from '#libs/domain/publication/licence.js';
import { layoutOf, REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import { RadioGroup } from '../../../components/radio-group.js';
import { Select } from '../../../components/select.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { changeLayout, changeLicence } from '../draft/edit-rules.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import { LayoutPicture } from './layout-picture.js';

/** 公表のしかた: how the result is printed, and under which licence. */
export function PublicationRules({ draft }: { draft: RulesDraft }) {
  const t = useTranslations('planRules.publishing');
  const localized = useLocalized();
  const { rules, edit } = draft;
  return (
    <section aria-labelledby="rules-publishing">
      <h2 id="rules-publishing" className="mt-8 text-std-22B-150">
        {t('title')}
      </h2>
      <RadioGroup
        id="rules-layout"
        label={t('layout')}
        help={t('layoutHelp')}
        value={layoutOf(rules.template)}
        onChoose={(layout) => edit(changeLayout(layout))}
        choices={REPORT_LAYOUTS.map((layout) => ({
          value: layout,
          label: (
            <span className="flex items-center gap-3 py-1">
              <LayoutPicture layout={layout} />
              <span>
                <span className="block text-std-16B-170">{t(`layouts.${layout}`)}</span>
                <span className="block text-solid-gray-700">{t(`aboutLayouts.${layout}`)}</span>
              </span>
            </span>
          ),
        }))}
      />
      <Select
        id="rules-licence"
        label={t('licence')}
        help={t('licenceHelp')}
        value={rules.licence ?? ''}
        onChange={({ currentTarget: { value } }) => edit(changeLicence(value === '' ? undefined : (value as LicenceKey)))}
        options={[
          { value: '', label: t('noLicence') },
          ...LICENCE_KEYS.map((key) => ({ value: key, label: localized(licenceOf(key).name) })),
        ]}
      />
    </section>
  );
}
