import { useTranslations } from 'use-intl';
import type { HandOver } from '#libs/contract/people.js';
import type { Option } from '../../../components/select.js';
import { Select } from '../../../components/select.js';
import { useRoleText } from '../use-role-text.js';

/** More names than these are counted. */
const LISTED_NAMES = 3;

interface Props {
  readonly role: HandOver['roles'][number];
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (accountId: string) => void;
}

export function SuccessorChoice({ role, options, value, onChoose }: Props) {
  const t = useTranslations();
  const text = useRoleText();
  const { alsoHeldBy, grantId } = role;
  const listed = alsoHeldBy.slice(0, LISTED_NAMES).join(t('separator'));
  const names = alsoHeldBy.length > LISTED_NAMES ? t('handOver.andMore', { names: listed, count: alsoHeldBy.length - LISTED_NAMES }) : listed;
  return (
    <div className="max-w-lg">
      <Select
        id={`successor-${grantId}`}
        label={t('handOver.successor', { role: text(role) })}
        help={alsoHeldBy.length === 0 ? t('handOver.alone') : t('handOver.alsoHeldBy', { names })}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        options={options}
      />
    </div>
  );
}
