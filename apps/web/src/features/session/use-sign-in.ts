import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { signInSearch } from '../../app/search.js';
import { request } from '../../api/client.js';
import { useAction } from '../../components/use-action.js';

/** Signs in, and goes where somebody was going. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { from } = useSearch({ from: '/front/sign-in', select: signInSearch });
  return useAction(async (credentials: { email: string; password: string }) => {
    await request('signIn', { body: credentials });
    queryClient.clear();
    router.history.push(router.history.createHref(`/app${from ?? '/'}`));
  });
}
