import { z } from 'zod';
import { TEAM_KINDS, TEAM_ROLES } from './team-rules';

const line = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date();
const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const teamPerson = z
  .strictObject({ name: line(120), position: line(200), role: z.enum(TEAM_ROLES) })
  .meta({ id: 'TeamPerson' });

export const newTeamBody = z
  .strictObject({
    kind: z.enum(TEAM_KINDS),
    name: line(200),
    decisionNumber: line(100),
    decisionDay: day,
    decidedBy: line(200),
    organisationIds: z.array(z.uuid()).min(1).max(30),
    listTypes: z.array(line(10)).min(1).max(50).nullable().meta({
      description: 'Codes of the lists it works on; null: those there are now',
    }),
    validFrom: day,
    validTo: day.nullable().meta({ description: 'First day on which it no longer acts' }),
    members: z.array(teamPerson).min(1).max(50),
  })
  .meta({ id: 'NewTeam' });

export const amendTeamBody = z
  .strictObject({
    ...{ name: line(200), decisionNumber: line(100), decisionDay: day, decidedBy: line(200) },
    listTypes: z.array(line(10)).min(1).max(50),
    validTo: day.nullable().meta({ description: 'First day on which it no longer acts' }),
  })
  .meta({ id: 'AmendTeam' });
export const linkBody = z.strictObject({ accountId: z.uuid() }).meta({ id: 'LinkMember' });
export const endTeamBody = z.strictObject({ validTo: day }).meta({ id: 'EndTeam' });
/** An act that needs no details. */
export const noDetails = z.strictObject({}).nullish();

const member = z.strictObject({
  id: z.uuid(),
  ...teamPerson.shape,
  account: z.string().nullable().meta({ description: 'Who acts for the team by signing in' }),
  leftOn: day.nullable(),
});

export const teamView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(TEAM_KINDS),
    name: z.string(),
    decisionNumber: z.string(),
    decisionDay: day,
    decidedBy: z.string(),
    organisations: z.array(named),
    listTypes: z.array(z.string()),
    validFrom: day,
    validTo: day.nullable(),
    acts: z.boolean().meta({ description: 'Acts today' }),
    members: z.array(member),
    madeBy: z.string(),
    mayChange: z.boolean(),
    mayLink: z.boolean().meta({ description: 'May give accounts the duties of the team' }),
    version: z.int(),
  })
  .meta({ id: 'HandoverTeam' });

export const roundTeamsView = z
  .strictObject({
    teams: z.array(teamView),
    mayMake: z.boolean(),
    organisations: z
      .array(named)
      .meta({ description: 'Those of the round that the person may set teams up for' }),
    today: day,
  })
  .meta({ id: 'RoundTeams' });

const shareTeam = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  basis: z.string().meta({ description: 'The decision, as a legal basis of minutes names it' }),
  people: z.array(z.strictObject({ name: z.string(), position: z.string() })),
});

export const shareTeamsView = z
  .strictObject({ giving: z.array(shareTeam), receiving: z.array(shareTeam) })
  .meta({ id: 'ShareTeams', description: 'Teams that act for the two sides of a share today' });

export type NewTeam = z.infer<typeof newTeamBody>;
export type AmendTeam = z.infer<typeof amendTeamBody>;
export type TeamPersonBody = z.infer<typeof teamPerson>;
export type TeamView = z.infer<typeof teamView>;
export type RoundTeamsView = z.infer<typeof roundTeamsView>;
export type ShareTeamsView = z.infer<typeof shareTeamsView>;
