import type { RulesChange } from '#libs/domain/template/rules-changes.js';
import { useChangeSentence } from './use-change-sentence.js';

export function ChangesList({ changes, label }: { changes: readonly RulesChange[]; label: string }) {
  const sentence = useChangeSentence();
  return (
    <ul aria-label={label} className="list-disc pl-6">
      {changes.map((change) => (
        <li key={JSON.stringify(change)} className="wrap-anywhere">
          {sentence(change)}
        </li>
      ))}
    </ul>
  );
}
