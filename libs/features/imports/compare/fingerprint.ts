import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlanPack } from '../plan-pack.js';
import type { DepartmentState, RegisterState } from '../register/register-state.js';

/** Names a pack together with what it was compared with: as long as both are the same, so is what importing would do. */
export function fingerprint(pack: PlanPack, state: RegisterState | null, departments: DepartmentState): string {
  const text = canonicalize(JSON.parse(JSON.stringify({ pack, state, departments })));
  return createHash('sha256').update(text!).digest('hex');
}
