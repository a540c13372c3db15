import { useTranslations } from 'use-intl';
import { Dialog } from '../../../components/dialog.js';
import type { Register } from '../api.js';
import { useItemName } from '../use-item-name.js';
import { useSectionName } from '../use-section-name.js';
import { AssignForm } from './assign-form.js';
import { ConfirmForm } from './confirm-form.js';
import { EndForm } from './end-form.js';
import { IndicatorForm } from './indicator-form.js';
import { IndicatorList } from './indicator-list.js';
import { ItemForm } from './item-form.js';
import { ItemTasks } from './item-tasks.js';
import { MoveForm } from './move-form.js';
import { SectionForm } from './section-form.js';
import { SectionList } from './section-list.js';
import { SplitForm } from './split-form.js';
import type { Task } from './task.js';

interface Props {
  readonly register: Register;
  /** The one that the register is looked at from. */
  readonly year: number;
  readonly task: Task;
  readonly open: (task: Task) => void;
  readonly close: () => void;
}

/** One dialog for all that is done to a register; another task takes the place of the one before. */
export function TaskDialog(props: Props) {
  const title = useTitle(props.register, props.task);
  return (
    <Dialog key={JSON.stringify(props.task)} title={title} onClose={props.close}>
      <TaskContent {...props} />
    </Dialog>
  );
}

function TaskContent({ register, year, task, open, close }: Props) {
  const t = useTranslations('register');
  if (task.kind === 'add') return <ItemForm register={register} item={null} section={task.section} parent={task.parent} close={close} />;
  if (task.kind === 'sections') return <SectionList register={register} open={open} close={close} />;
  const toSections = () => open({ kind: 'sections' });
  if (task.kind === 'section') {
    const section = register.sections.find(({ key }) => key === task.section) ?? null;
    return <SectionForm register={register} section={section} close={toSections} />;
  }
  if (task.kind === 'removeSection') {
    return <ConfirmForm register={register} change={{ kind: 'removeSection', section: task.section }} submit={t('removeSection')} close={toSections} />;
  }
  const item = register.items.find(({ key }) => key === task.item);
  // It was removed meanwhile, perhaps by this very dialog.
  if (item === undefined) return null;
  const common = { register, item, close };
  const toIndicators = () => open({ kind: 'indicators', item: item.key });
  switch (task.kind) {
    case 'item':
      return <ItemTasks {...common} open={open} />;
    case 'edit':
      return <ItemForm {...common} section={null} parent={null} />;
    case 'assign':
      return <AssignForm {...common} year={year} />;
    case 'move':
      return <MoveForm {...common} />;
    case 'merge':
    case 'abolish':
      return <EndForm {...common} merges={task.kind === 'merge'} />;
    case 'split':
      return <SplitForm {...common} />;
    case 'resume':
      return (
        <ConfirmForm register={register} change={{ kind: 'resumeItem', item: item.key }} submit={t('tasks.resume')} help={t('resumeHelp')} close={close} />
      );
    case 'remove':
      return (
        <ConfirmForm register={register} change={{ kind: 'removeItem', item: item.key }} submit={t('tasks.remove')} help={t('removeHelp')} close={close} />
      );
    case 'indicators':
      return <IndicatorList {...common} open={open} />;
    case 'indicator': {
      const indicator = register.indicators.find(({ key }) => key === task.indicator) ?? null;
      return <IndicatorForm register={register} item={item} indicator={indicator} close={toIndicators} />;
    }
    case 'removeIndicator':
      return (
        <ConfirmForm
          register={register}
          change={{ kind: 'removeIndicator', indicator: task.indicator }}
          submit={t('removeIndicator')}
          help={t('removeIndicatorHelp')}
          close={toIndicators}
        />
      );
  }
}

function useTitle(register: Register, task: Task): string {
  const t = useTranslations('register');
  const itemName = useItemName();
  const sectionName = useSectionName();
  const itemOf = (key: string) => itemName(register.items.find((item) => item.key === key) ?? { number: '', title: '' });
  const sectionOf = (key: string) => sectionName(register.sections.find((section) => section.key === key) ?? { label: '', title: '' });
  const indicatorOf = (key: string) => register.indicators.find((indicator) => indicator.key === key)?.name ?? '';
  switch (task.kind) {
    case 'add':
      return task.parent === null ? t('add') : t('taskOf', { item: itemOf(task.parent), task: t('tasks.addPart') });
    case 'item':
      return itemOf(task.item);
    case 'indicator':
      return task.indicator === null ? t('addIndicator') : t('editIndicatorOf', { name: indicatorOf(task.indicator) });
    case 'removeIndicator':
      return t('removeIndicatorOf', { name: indicatorOf(task.indicator) });
    case 'sections':
      return t('sections');
    case 'section':
      return task.section === null ? t('addSection') : t('editSectionOf', { section: sectionOf(task.section) });
    case 'removeSection':
      return t('removeSectionOf', { section: sectionOf(task.section) });
    default:
      return t('taskOf', { item: itemOf(task.item), task: t(`tasks.${task.kind}`) });
  }
}
