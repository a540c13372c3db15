import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/**
 * What a session's cookie and an invitation's link carry: `<municipality>.<secret>`. The municipality only says in which
 * tenant to look; the 256 random bits are what proves it, and the database holds no more than their hash.
 */
export interface TenantToken {
  readonly municipalityId: string;
  readonly secret: string;
}

export function newTenantToken(municipalityId: string): TenantToken {
  return { municipalityId, secret: randomBytes(32).toString('base64url') };
}

export function formatTenantToken(token: TenantToken): string {
  return `${token.municipalityId}.${token.secret}`;
}

export function parseTenantToken(value: string): TenantToken | null {
  const [municipalityId, secret, ...rest] = value.split('.');
  if (rest.length > 0 || !z.uuid().safeParse(municipalityId).success) return null;
  if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return null;
  return { municipalityId: municipalityId!, secret };
}

export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
