import { z } from 'zod';
import { RELATIONS } from './relation';
import { ORGANISATION_KINDS } from './round-plan';
import { SIDES } from './round.entity';
import { UNIT_KINDS } from './unit-name';

export const roundView = z
  .strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    legalAct: z.string(),
    effectiveDate: z.iso.date(),
    cutOff: z.iso.datetime(),
    provinceCode: z.string(),
    provinceName: z.string(),
    demonstration: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Round' });

export const milestoneView = z
  .strictObject({
    code: z.string(),
    name: z.strictObject({ vi: z.string(), en: z.string() }),
    day: z.iso.date(),
    offsetDays: z.int().meta({ description: "Days after the round's first day" }),
    daysLeft: z.int().meta({ description: 'From today; negative once it has passed' }),
    source: z.string(),
  })
  .meta({ id: 'Milestone' });

const unitFields = {
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
};

const placedFields = {
  ...unitFields,
  position: z.int().meta({ description: 'Order of the resolution, from 1' }),
  cluster: z.string().nullable(),
  organisationId: z.uuid().nullable().meta({ description: "The unit's People's Committee" }),
};

export const roundUnitView = z.strictObject(placedFields).meta({ id: 'RoundUnit' });

export const relatedUnitView = z
  .strictObject({
    ...unitFields,
    relation: z.enum(RELATIONS),
    note: z.string(),
    source: z.string(),
  })
  .meta({ id: 'RelatedUnit' });

export const organisationView = z
  .strictObject({
    id: z.uuid(),
    unitId: z.uuid(),
    parentId: z.uuid().nullable(),
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .meta({ id: 'Organisation' });

export const unitDetailView = z
  .strictObject({
    ...placedFields,
    sides: z.array(z.enum(SIDES)),
    formedFrom: z.array(relatedUnitView),
    goesTo: z.array(relatedUnitView),
    organisations: z.array(organisationView),
  })
  .meta({ id: 'UnitDetail' });

export const unitsQuery = z.strictObject({ side: z.enum(SIDES).default('new') });
export const organisationsQuery = z.strictObject({
  q: z.string().max(200).default(''),
  unitId: z.uuid().optional(),
});
