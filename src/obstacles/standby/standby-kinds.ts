import type { JsonObject } from '../../platform/audit/canonical';
import type { AppError } from '../../platform/http/app-error';
import { day } from '../obstacle-text';
import { Hotline, StandbyShift, SupportTeam } from './standby.entity';
import { endsBefore, publishedTwice, sameTimes } from './standby.errors';
import type { HotlineBody, ShiftBody, TeamBody } from './standby.schema';

/** One kind of thing that units keep for the days of going live; all are made, changed and removed alike. */
export interface StandbyKind<Row, Body> {
  entity: new () => Row;
  /** In the trail. */
  objectType: string;
  actions: Record<'added' | 'changed' | 'removed', string>;
  nameOf: (of: Body) => string;
  /** What the trail tells of it: no telephone numbers. */
  toldOf: (of: Body) => JsonObject;
  /** @throws where two things that are said cannot both be. */
  check: (of: Body) => void;
  /** Of rows that agree in these columns there is only one in a round. */
  once?: readonly (keyof Body & string)[];
  /** Says that there is one already. */
  twice?: (of: Body) => AppError;
}

export const SHIFTS: StandbyKind<StandbyShift, ShiftBody> = {
  entity: StandbyShift,
  objectType: 'standby_shift',
  actions: {
    added: 'standby.shift-added',
    changed: 'standby.shift-changed',
    removed: 'standby.shift-removed',
  },
  nameOf: ({ person, day: on }) => `${person}, ${day(on)}`,
  toldOf: ({ day: on, fromTime, toTime, person, field }) => ({
    ...{ standbyDay: on, standbyTime: `${fromTime}–${toTime}`, standbyPerson: person },
    standbyField: `standby_${field}`,
  }),
  check: ({ fromTime, toTime }) => {
    if (fromTime === toTime) throw sameTimes({ time: fromTime });
  },
};

export const TEAMS: StandbyKind<SupportTeam, TeamBody> = {
  entity: SupportTeam,
  objectType: 'support_team',
  actions: {
    added: 'standby.team-added',
    changed: 'standby.team-changed',
    removed: 'standby.team-removed',
  },
  nameOf: ({ name }) => name,
  toldOf: (team) => ({
    ...{ name: team.name, supportKind: `support_${team.kind}`, members: team.members },
    ...{ validFrom: team.activeFrom, activeTo: team.activeTo, peopleHelped: team.peopleHelped },
    ...{ householdsHelped: team.householdsHelped, dossiersHelped: team.dossiersHelped },
  }),
  check: ({ activeFrom, activeTo }) => {
    if (activeTo !== null && activeTo < activeFrom) throw endsBefore({ day: day(activeTo) });
  },
};

export const HOTLINES: StandbyKind<Hotline, HotlineBody> = {
  entity: Hotline,
  objectType: 'hotline',
  actions: {
    added: 'standby.hotline-added',
    changed: 'standby.hotline-changed',
    removed: 'standby.hotline-removed',
  },
  nameOf: ({ name }) => name,
  // A hotline is published: its number is what changed.
  toldOf: ({ name, phone, hours }) => ({ name, hotlineNumber: phone, hotlineHours: hours }),
  check: () => undefined,
  once: ['unitId', 'phone'],
  twice: ({ phone }) => publishedTwice({ phone }),
};
