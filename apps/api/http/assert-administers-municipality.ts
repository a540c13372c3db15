import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { ProblemError } from './problem-error.js';

/** For what concerns every plan: the route's roles let the administrators of single plans in, too. */
export function assertAdministersMunicipality(person: SignedIn): void {
  if (!administersMunicipality(person)) throw new ProblemError('forbidden');
}
