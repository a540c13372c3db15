import { useTranslations } from 'use-intl';
import { depthOf } from '#libs/domain/register/register.js';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import type { Register, Section } from '../api.js';
import { useChange } from '../use-change.js';
import { useSectionName } from '../use-section-name.js';
import type { Task } from './task.js';

interface Props {
  readonly register: Register;
  readonly open: (task: Task) => void;
  readonly close: () => void;
}

/** The tree of the sections, to be put in order. */
export function SectionList({ register, open, close }: Props) {
  const t = useTranslations('register');
  const sectionName = useSectionName();
  const { run, error } = useChange(register);
  const { sections, items } = register;
  const move = (section: Section, by: number) => {
    const siblings = sections.filter(({ parent }) => parent === section.parent);
    const place = siblings.indexOf(section) + by;
    if (place < 0 || place >= siblings.length) return;
    const others = siblings.filter((one) => one !== section);
    void run({ kind: 'moveSection', section: section.key, before: others[place]?.key ?? null });
  };
  const isEmpty = ({ key }: Section) =>
    !items.some(({ section }) => section === key) && !sections.some(({ parent }) => parent === key);
  return (
    <>
      {error === null ? null : <ProblemNotice error={error} />}
      <ul className="mt-4 divide-y divide-solid-gray-300">
        {sections.map((section) => (
          <li key={section.key} className="py-2" style={{ paddingInlineStart: `${depthOf(register, section.key) * 1.5}rem` }}>
            <p>{sectionName(section)}</p>
            <div className="flex flex-wrap gap-x-2">
              <Button kind="quiet" aria-label={t('editSectionOf', { section: sectionName(section) })} onClick={() => open({ kind: 'section', section: section.key })}>
                {t('editSection')}
              </Button>
              <Button kind="quiet" aria-label={t('upOf', { item: sectionName(section) })} onClick={() => move(section, -1)}>
                {t('up')}
              </Button>
              <Button kind="quiet" aria-label={t('downOf', { item: sectionName(section) })} onClick={() => move(section, 1)}>
                {t('down')}
              </Button>
              {isEmpty(section) ? (
                <Button kind="quiet" aria-label={t('removeSectionOf', { section: sectionName(section) })} onClick={() => open({ kind: 'removeSection', section: section.key })}>
                  {t('removeSection')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button kind="primary" onClick={() => open({ kind: 'section', section: null })}>
          {t('addSection')}
        </Button>
        <Button onClick={close}>{t('close')}</Button>
      </ButtonRow>
    </>
  );
}
