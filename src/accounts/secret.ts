import { randomBytes } from 'node:crypto';
import { sha256 } from '../platform/audit/canonical';

/** A random secret of 256 bits, as text safe in cookies and addresses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
/** What is stored of a secret. */
export const digestOfSecret = (secret: string): string => sha256(secret);
