import { z } from 'zod';
import { reasonField } from '../made-files/made-files.schema';

export const fullArchiveBody = z.strictObject({ reason: reasonField }).meta({ id: 'FullArchive' });

export const archiveView = z
  .strictObject({
    lists: z.int(),
    mayMake: z.boolean(),
    mayReveal: z.boolean(),
    packages: z
      .array(
        z.strictObject({
          number: z.string(),
          kind: z.enum(['masked', 'full']),
          by: z.string(),
          at: z.string(),
          sha256: z.string().nullable(),
        }),
      )
      .meta({
        description: 'Those that were made, the latest first; their rows outlive the files',
      }),
  })
  .meta({ id: 'UnitArchive', description: 'The handover package of a dissolved unit' });

export type ArchiveView = z.infer<typeof archiveView>;
