import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { registerSearch } from '../../app/search.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';
import { TextField } from '../../components/text-field.js';
import type { Register } from './api.js';
import { useSectionName } from './use-section-name.js';

/** The year that the register is looked at from, and what is sought in it; all of it stands in the address. */
export function RegisterFilter({ register, year }: { register: Register; year: number }) {
  const t = useTranslations('register');
  const locale = useLocale();
  const sectionName = useSectionName();
  const { section = '', text = '' } = useSearch({ from: '/signed-in/plans/$planId/register', select: registerSearch });
  const navigate = useNavigate();
  const { plan, sections } = register;
  const to = { to: '/plans/$planId/register', params: { planId: plan.id } } as const;
  const apply = (form: FormData) => {
    const chosen = { section: textOf(form, 'section'), text: textOf(form, 'text').trim() };
    void navigate({
      ...to,
      search: {
        year: Number(textOf(form, 'year')),
        ...(chosen.section === '' ? {} : { section: chosen.section }),
        ...(chosen.text === '' ? {} : { text: chosen.text }),
      },
    });
  };
  return (
    <form
      role="search"
      aria-label={t('filter')}
      className="screen-only flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        apply(new FormData(event.currentTarget));
      }}
    >
      <div className="w-full sm:w-56">
        <Select
          id="filter-year"
          name="year"
          label={t('year')}
          defaultValue={String(year)}
          options={yearsBetween(plan.periodFrom, plan.periodTo).map((one) => ({
            value: String(one),
            label: t('yearOption', { year: longFiscalYear(one, locale) }),
          }))}
        />
      </div>
      <div className="w-full sm:w-72">
        <Select
          id="filter-section"
          name="section"
          label={t('section')}
          defaultValue={section}
          options={[
            { value: '', label: t('anySection') },
            ...sections.map((one) => ({ value: one.key, label: sectionName(one) })),
          ]}
        />
      </div>
      <div className="w-full sm:w-72">
        <TextField id="filter-text" name="text" label={t('text')} defaultValue={text} />
      </div>
      <Button type="submit" className="mb-4">
        {t('apply')}
      </Button>
      {section !== '' || text !== '' ? (
        <Link {...to} search={{ year }} className="mb-4 inline-flex min-h-11 items-center">
          {t('clear')}
        </Link>
      ) : null}
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
