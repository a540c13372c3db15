import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../components/loaded.js';
import { planRulesQuery } from './api.js';
import { RulesEditor } from './rules-editor.js';

export function RulesScreen() {
  const { planId } = useParams({ from: '/signed-in/plans/$planId/rules' });
  const query = useQuery(planRulesQuery(planId));
  return <Loaded query={query}>{(view) => <RulesEditor key={planId} view={view} />}</Loaded>;
}
