import { z } from 'zod';

const agency = z
  .strictObject({
    unitId: z.uuid(),
    unitCode: z.string(),
    unitName: z.string(),
    agencyCode: z.string().nullable().describe('null: nothing can be asked for the unit'),
    source: z.string().nullable().describe('`hand`, `excel`, or the shipped file it comes from'),
    enteredBy: z.string().nullable(),
    enteredAt: z.string().nullable(),
    version: z.int().describe('0 where there is no code'),
  })
  .meta({ id: 'UnitAgency' });
export const agencies = z
  .strictObject({ rows: z.array(agency), without: z.int().describe('units that have no code') })
  .meta({ id: 'UnitAgencies' });

export const agencyEntry = z
  .strictObject({
    unitCode: z.string().regex(/^\d{5}$/),
    agencyCode: z.string().trim().min(1).max(100).nullable().describe('null takes the code away'),
    version: z.int().min(0).describe('as it was seen; 0 where there was no code'),
  })
  .meta({ id: 'UnitAgencyEntry' });
export const agenciesBody = z
  .strictObject({
    source: z.enum(['hand', 'excel']),
    agencies: z.array(agencyEntry).min(1).max(4000),
  })
  .meta({ id: 'SetUnitAgencies' });

export const agenciesReceipt = z
  .strictObject({
    changed: z.int(),
    unchanged: z.int(),
    refused: z
      .array(
        z
          .strictObject({
            index: z.int().describe('place in what was sent, from 0'),
            ...{ code: z.string(), vi: z.string(), en: z.string() },
          })
          .meta({ id: 'UnitAgencyRefusal' }),
      )
      .describe('changed + unchanged + refused = what was sent'),
  })
  .meta({ id: 'UnitAgenciesReceipt' });

export const agenciesPlan = z
  .strictObject({
    fileName: z.string(),
    rows: z.array(
      z.strictObject({
        rowNumber: z.int(),
        entry: agencyEntry.nullable(),
        problems: z.array(z.strictObject({ cell: z.string(), vi: z.string(), en: z.string() })),
      }),
    ),
  })
  .meta({ id: 'UnitAgenciesPlan' });

export type AgencyView = z.infer<typeof agency>;
export type AgenciesView = z.infer<typeof agencies>;
export type AgencyEntry = z.infer<typeof agencyEntry>;
export type AgenciesBody = z.infer<typeof agenciesBody>;
export type AgenciesReceipt = z.infer<typeof agenciesReceipt>;
export type AgenciesPlan = z.infer<typeof agenciesPlan>;
