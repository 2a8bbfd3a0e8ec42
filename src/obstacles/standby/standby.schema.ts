import { z } from 'zod';
import { HELP_KINDS, SHIFT_FIELDS, TEAM_KINDS } from './standby.checks';

const words = (most: number) => z.string().trim().min(1).max(most);
const maybe = (most: number) => words(most).nullable().default(null);
const unit = z.strictObject({ id: z.uuid(), name: z.string() });
/** A number as people write it: digits, spaces, dots, dashes, brackets, a plus; short numbers such as 1022 too. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d(][\d\s().-]{2,28}$/);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:mm' });
const helped = z.int().min(0).max(100_000_000);
/** Units that the person may arrange for; the province first. */
const places = z.array(unit);
const shown = { id: z.uuid(), unit, version: z.int(), mayChange: z.boolean() };

const shift = {
  day: z.iso.date(),
  fromTime: time,
  toTime: time.meta({ description: 'Before the beginning: on the next day' }),
  field: z.enum(SHIFT_FIELDS),
  person: words(200),
  phone,
};
export const shiftBody = z
  .strictObject({ unitId: z.uuid(), ...shift, position: maybe(200), note: maybe(500) })
  .meta({ id: 'StandbyShiftBody' });
const shiftView = z
  .strictObject({
    ...{ ...shown, ...shift, phone: z.string() },
    ...{ position: z.string().nullable(), note: z.string().nullable() },
  })
  .meta({ id: 'StandbyShift' });
export const shiftsView = z
  .strictObject({ shifts: z.array(shiftView), places })
  .meta({ id: 'StandbyShifts' });

const team = {
  kind: z.enum(TEAM_KINDS),
  name: words(200),
  members: z.int().min(1).max(100_000),
  helps: z.array(z.enum(HELP_KINDS)).min(1).max(HELP_KINDS.length),
  activeFrom: z.iso.date(),
  peopleHelped: helped,
  householdsHelped: helped,
  dossiersHelped: helped,
};
export const teamBody = z
  .strictObject({
    ...{ unitId: z.uuid(), ...team },
    ...{ campaign: maybe(200), place: maybe(300), leader: maybe(200) },
    phone: phone.nullable().default(null),
    activeTo: z.iso.date().nullable().default(null),
  })
  .meta({ id: 'SupportTeamBody' });
const text = z.string().nullable();
const teamView = z
  .strictObject({
    ...{ ...shown, ...team, campaign: text, place: text, leader: text, phone: text },
    activeTo: z.iso.date().nullable(),
  })
  .meta({ id: 'SupportTeam' });
export const teamsView = z
  .strictObject({
    teams: z.array(teamView),
    places,
    totals: z
      .strictObject({
        ...{ fixed: z.int(), mobile: z.int(), members: z.int(), units: z.int() },
        ...{ peopleHelped: z.int(), householdsHelped: z.int(), dossiersHelped: z.int() },
      })
      .meta({ id: 'SupportTotals' }),
  })
  .meta({ id: 'SupportTeams' });

export const hotlineBody = z
  .strictObject({
    ...{ unitId: z.uuid(), name: words(200), phone, hours: words(100), note: maybe(500) },
  })
  .meta({ id: 'HotlineBody' });
const hotlineView = z
  .strictObject({ ...shown, name: z.string(), phone: z.string(), hours: z.string(), note: text })
  .meta({ id: 'Hotline' });
export const hotlinesView = z
  .strictObject({ hotlines: z.array(hotlineView), places })
  .meta({ id: 'Hotlines', description: 'Of the whole round, for every signed-in person' });

export type ShiftBody = z.infer<typeof shiftBody>;
export type ShiftsView = z.infer<typeof shiftsView>;
export type TeamBody = z.infer<typeof teamBody>;
export type TeamsView = z.infer<typeof teamsView>;
export type HotlineBody = z.infer<typeof hotlineBody>;
export type HotlinesView = z.infer<typeof hotlinesView>;
