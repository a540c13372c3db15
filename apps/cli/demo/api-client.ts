import type { Api } from '#libs/contract/api.js';
import { API } from '#libs/contract/api.js';
import type { Problem } from '#libs/contract/problem.js';
import type { Route, RouteBody, RouteResponse } from '#libs/contract/route.js';

interface Call<R extends Route> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: RouteBody<R>;
}

/** A problem that the API answered with. */
export class ApiProblem extends Error {
  constructor(
    route: string,
    readonly problem: Problem,
  ) {
    super(`${route}: ${problem.status} ${problem.code}: ${JSON.stringify(problem.refusals ?? problem.errors ?? problem.detail)}`);
  }
}

/** One person's session with the API, over HTTP like any other client's. Signs in when it must. */
export class ApiClient {
  private cookie: string | undefined;

  constructor(
    private readonly address: string,
    private readonly credentials: { readonly email: string; readonly password: string } | null = null,
  ) {}

  async call<Id extends keyof Api>(id: Id, call: Call<Api[Id]> = {}): Promise<RouteResponse<Api[Id]>> {
    const route: Route = API[id];
    if (this.cookie === undefined && route.access !== 'public' && route.access !== 'demo') await this.signIn();
    const response = await this.send(route, call);
    if (!response.ok) throw new ApiProblem(`${route.method} ${route.path}`, (await response.json()) as Problem);
    // The contract is what clients rely on: an answer that is not of it is an error.
    return route.response.parse(response.status === 204 ? undefined : await response.json()) as RouteResponse<Api[Id]>;
  }

  private async signIn(): Promise<void> {
    if (!this.credentials) throw new Error('nobody is signed in');
    const response = await this.send(API.signIn, { body: this.credentials });
    if (!response.ok) throw new ApiProblem('sign in', (await response.json()) as Problem);
    this.cookie = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).join('; ');
  }

  private send(route: Route, call: Call<Route>): Promise<Response> {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.params?.[name] ?? ''));
    const query = new URLSearchParams(
      Object.entries(call.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return fetch(`${this.address}/api${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: route.method,
      headers: {
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
  }
}
