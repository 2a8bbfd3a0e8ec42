import { z } from 'zod';
import { RELATIONS } from '../../units/relation';
import { BUCKETS } from '../bucket';
import { wording } from '../list-types.schema';

const unit = z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() });

/** Asked in the body: an address is somebody's. */
export const lookUpBody = z
  .strictObject({
    q: z.string().trim().min(2).max(300).meta({
      description: 'An old commune or district, an address, a dossier number or a file code',
    }),
  })
  .meta({ id: 'LookUp' });

const passage = z.strictObject({
  unit,
  relation: z.enum(RELATIONS),
  note: z.string().meta({ description: 'Words of the source about the part; empty for none' }),
  source: z.string(),
});

export const lookUpAnswer = z
  .strictObject({
    legalAct: z.string(),
    effectiveDate: z.iso.date(),
    demonstration: z.boolean(),
    olds: z.array(
      z.strictObject({
        unit,
        district: z.string().nullable(),
        divided: z.boolean().meta({ description: 'People or things go to more than one new unit' }),
        goesTo: z.array(passage),
      }),
    ),
    districts: z.array(
      z.strictObject({
        unit,
        communes: z.array(z.strictObject({ unit, goesTo: z.array(passage) })),
      }),
    ),
    news: z.array(z.strictObject({ unit, formedFrom: z.array(passage) })),
    codes: z.array(
      z.strictObject({
        code: z.string(),
        column: wording,
        listType: z.string(),
        listTypeName: wording,
        giver: z.string(),
        portions: z.array(
          z.strictObject({
            receiver: z.string().nullable(),
            unit: unit.nullable(),
            bucket: z.enum(BUCKETS),
            minutes: z
              .strictObject({ number: z.string(), signedOn: z.iso.date() })
              .nullable()
              .meta({ description: 'The signed minutes it was handed over with' }),
          }),
        ),
      }),
    ),
    more: z.boolean().meta({ description: 'Further rows have the same code' }),
  })
  .meta({ id: 'LookUpAnswer', description: 'Who took over what, and by which act' });

export type LookUpAnswer = z.infer<typeof lookUpAnswer>;
export type Passage = z.infer<typeof passage>;
