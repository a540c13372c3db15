import { useTranslations } from 'use-intl';
import type { StageActor } from '#libs/domain/access/role.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';

interface Props {
  readonly path: string;
  readonly actor: StageActor;
  readonly onChange: (actor: StageActor) => void;
  readonly error: string | undefined;
}

/** Those who act for a whole plan, and those who act for their department. */
const ACTORS: readonly StageActor[] = [
  { role: 'departmentMember', scope: 'leadDepartment' },
  { role: 'departmentHead', scope: 'leadDepartment' },
  { role: 'division', scope: 'plan' },
  { role: 'headquarters', scope: 'plan' },
  { role: 'citizenCommittee', scope: 'plan' },
  { role: 'administrator', scope: 'plan' },
];

export function ActorField({ path, actor, onChange, error }: Props) {
  const t = useTranslations();
  const nameOf = ({ role, scope }: StageActor) => `${role} ${scope}`;
  // A plan pack may name others.
  const actors = ACTORS.some((known) => nameOf(known) === nameOf(actor)) ? ACTORS : [...ACTORS, actor];
  return (
    <Select
      id={controlOf(path)}
      label={t('planRules.parts.actor')}
      value={nameOf(actor)}
      onChange={({ currentTarget }) => onChange(actors.find((one) => nameOf(one) === currentTarget.value) ?? actor)}
      options={actors.map((one) => ({
        value: nameOf(one),
        label: t(`planRules.actorOf.${one.scope}`, { role: t(`roles.${one.role}`) }),
      }))}
      error={error}
    />
  );
}
