import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { CRITERION_GROUPS } from './criterion';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const percent = z.int().min(1).max(100);

export const limits = z
  .strictObject({ greenFrom: percent, yellowFrom: percent })
  .meta({ id: 'CriterionLimits' });

export const criterionSettings = z
  .strictObject({
    code: z.string().min(1).max(60),
    on: z.boolean(),
    weight: z.int().min(0).max(100),
    blocking: z.boolean(),
    limits: limits.nullable(),
    owner: z.string().trim().min(1).max(200),
    workaround: freeText().max(1000),
    dueOffset: z.int().min(-400).max(400),
  })
  .meta({ id: 'CriterionSettings' });

export const setCriteriaBody = z
  .strictObject({
    settings: z.array(criterionSettings).min(1).max(100),
    reason: freeText().min(3).max(1000),
  })
  .meta({ id: 'SetCriteria' });

export const criteriaView = z
  .strictObject({
    version: z.int().meta({ description: '0 for the settings as shipped' }),
    demonstration: z.boolean(),
    criteria: z.array(
      z
        .strictObject({
          ...criterionSettings.shape,
          owner: z.string(),
          group: z.enum(CRITERION_GROUPS),
          name: bilingual,
          source: z.enum(['counted', 'stated']),
          asks: bilingual.nullable(),
          yesNo: z.boolean(),
          requires: z.string().nullable(),
          basis: z.string(),
          dueOn: z.string(),
        })
        .meta({ id: 'ReadinessCriterion' }),
    ),
    versions: z.array(
      z.strictObject({
        number: z.int(),
        by: z.string(),
        at: z.string(),
        reason: z.string(),
        changes: z
          .array(
            z.strictObject({
              code: z.string(),
              name: bilingual,
              field: z.string(),
              from: z.string(),
              to: z.string(),
            }),
          )
          .meta({ description: 'Against the version before' }),
      }),
    ),
  })
  .meta({ id: 'ReadinessCriteria' });

export type SetCriteria = z.infer<typeof setCriteriaBody>;
export type CriteriaView = z.infer<typeof criteriaView>;
