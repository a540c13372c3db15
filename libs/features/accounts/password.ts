import { hash, verify } from '@node-rs/argon2';

/** Argon2id, with the costs that OWASP asks for: 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

export function passwordMatches(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password);
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that the time of an answer does not tell whether an address has an account. */
export async function pretendToCheck(password: string): Promise<void> {
  decoy ??= hashPassword('no account has this password');
  await passwordMatches(await decoy, password);
}
