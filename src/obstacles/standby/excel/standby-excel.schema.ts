import { z } from 'zod';
import { hotlineBody, shiftBody, teamBody } from '../standby.schema';

const KINDS = ['new', 'changed', 'unchanged', 'twice'] as const;
const seen = z.strictObject({ id: z.uuid(), version: z.int() }).nullable();
const planned = <Body extends z.ZodType>(body: Body) =>
  z.array(z.strictObject({ cell: z.string(), kind: z.enum(KINDS), seen, body }));

export const standbyPlan = z
  .strictObject({
    fileName: z.string(),
    shifts: planned(shiftBody),
    teams: planned(teamBody),
    hotlines: planned(hotlineBody),
    problems: z.array(
      z.strictObject({ sheet: z.string(), cell: z.string(), vi: z.string(), en: z.string() }),
    ),
  })
  .meta({ id: 'StandbyPlan' });

const taken = <Body extends z.ZodType>(body: Body) =>
  z.array(z.strictObject({ seen, body })).max(5000).default([]);

/** Lines of a plan that are new or changed; a changed one names what the person saw. */
export const standbyRowsBody = z
  .strictObject({ shifts: taken(shiftBody), teams: taken(teamBody), hotlines: taken(hotlineBody) })
  .meta({ id: 'StandbyRows' });

export const standbyTaken = z
  .strictObject({ added: z.int(), changed: z.int(), unchanged: z.int() })
  .meta({ id: 'StandbyTaken' });

export type StandbyPlan = z.infer<typeof standbyPlan>;
export type StandbyRows = z.infer<typeof standbyRowsBody>;
export type StandbyTaken = z.infer<typeof standbyTaken>;
