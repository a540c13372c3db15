import type { ApiClient } from '#apps/cli/demo/api-client.js';
import type { Api } from '#libs/contract/api.js';
import type { RouteBody } from '#libs/contract/route.js';
import { eventually } from './wait.js';

export type BodyOf<Id extends keyof Api> = RouteBody<Api[Id]>;

/** The secret behind the # of the newest mail's link, once the job has written it. */
export async function invitationToken(administrator: ApiClient, email: string, besides: readonly string[] = []): Promise<string> {
  return eventually(`the invitation of ${email}`, async () => {
    const { rows } = await administrator.call('readMailbox', { query: { to: email } });
    const tokens = rows.map(({ body }) => /\/app\/invitation#(\S+)/.exec(body)?.[1]).filter((token) => token !== undefined);
    return tokens.find((token) => !besides.includes(token));
  });
}
