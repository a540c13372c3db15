import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../components/loaded.js';
import { registerQuery } from './api.js';
import { RegisterPage } from './register-page.js';

/** 取組項目の台帳: what a plan reviews, year by year. */
export function RegisterScreen() {
  const { planId } = useParams({ from: '/signed-in/plans/$planId/register' });
  const query = useQuery(registerQuery(planId));
  return <Loaded query={query}>{(register) => <RegisterPage key={planId} register={register} />}</Loaded>;
}
