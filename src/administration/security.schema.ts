import { z } from 'zod';
import { SECURITY_LEVELS } from '../platform/config/security';

const value = z.union([z.int(), z.boolean(), z.string()]);

export const securityView = z
  .strictObject({
    level: z.enum(SECURITY_LEVELS),
    /** Somebody chose the level; otherwise it is the one the program ships with. */
    levelSet: z.boolean(),
    thresholds: z.array(
      z.strictObject({
        key: z.string(),
        inForce: value,
        level2: value,
        level3: value,
        /** Who asks for it: the Vietnamese profile or ASVS 5.0. */
        basis: z.enum(['profile', 'asvs']),
        /** The setting that gave it; null where it stands as shipped. */
        setBy: z.string().nullable(),
        /** The setting that can change it. */
        setting: z.string().nullable(),
        standing: z.enum(['met', 'stricter', 'weaker', 'unknown']),
      }),
    ),
  })
  .meta({ id: 'SecurityStanding' });
