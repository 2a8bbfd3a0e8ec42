import { z } from 'zod';

export const forecastView = z
  .strictObject({
    /** Time of the last figures it rests on; null where none were kept. */
    asOf: z.string().nullable(),
    wantedOn: z.string(),
    windowDays: z.int(),
    units: z.array(
      z
        .strictObject({
          unitId: z.string(),
          name: z.string(),
          state: z.enum(['ready', 'expected', 'no-progress', 'too-few-figures']),
          /** Days: one draw in ten is earlier, half are, nine in ten are. */
          early: z.string().nullable(),
          middle: z.string().nullable(),
          late: z.string().nullable(),
          inTime: z.number().nullable(),
          decidingName: z.strictObject({ vi: z.string(), en: z.string() }).nullable(),
        })
        .meta({ id: 'ExpectedUnit' }),
    ),
    /** Expectations of the days before, held against what came. */
    cameTrue: z.strictObject({
      known: z.int(),
      within: z.int(),
      earlier: z.int(),
      later: z.int(),
    }),
  })
  .meta({ id: 'ReadinessForecast' });

export type ForecastView = z.infer<typeof forecastView>;
