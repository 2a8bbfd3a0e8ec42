import { z } from 'zod';
import { drawMinutesBody, minutesView } from '../minutes/minutes.schema';

const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const pairQuery = z.strictObject({
  giverOrganisationId: z.uuid(),
  receiverOrganisationId: z.uuid(),
});

export const drawGeneralBody = z
  .strictObject({ giverOrganisationId: z.uuid(), ...drawMinutesBody.omit({ records: true }).shape })
  .meta({ id: 'DrawGeneralMinutes' });

export const generalMinutesView = z
  .strictObject({
    giver: named,
    receiver: named,
    today: z.iso.date(),
    giverEndsOn: z.iso.date().nullable(),
    former: z.boolean().meta({ description: 'The giver has ended: “Nguyên …”, no seal' }),
    place: z.string(),
    bases: z.array(z.string()),
    copies: z.int(),
    lists: z.array(
      z.strictObject({
        listId: z.uuid(),
        listType: z.string(),
        name: z.string(),
        rows: z.int(),
        uncounted: z.int(),
        undirected: z.int(),
      }),
    ),
    mayDraw: z.boolean(),
    minutes: z.array(minutesView),
  })
  .meta({ id: 'GeneralMinutes', description: 'Minutes over all lists from one body to another' });

export type PairQuery = z.infer<typeof pairQuery>;
export type DrawGeneral = z.infer<typeof drawGeneralBody>;
export type GeneralMinutesView = z.infer<typeof generalMinutesView>;
