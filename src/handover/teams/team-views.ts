import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import type { OrganisationScope } from '../../units/organisation-scope';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { maySee, MINUTES } from '../handover.policy';
import { ListAccess } from '../list-access';
import { actsOn, coversTeam, seesTeam, type TeamKind } from './team-rules';
import { basisOf, positionOnPaper, ROLE_ORDER } from './team-words';
import { reachOf, TeamsReadModel, type WholeTeam } from './teams.read-model';
import type { RoundTeamsView, ShareTeamsView, TeamView } from './teams.schema';

/** Who gives duties at all; which, the law of duties says when it is done. */
const ASSIST = 'account.assist';

/** Teams as people see them. */
@Injectable()
export class TeamViews {
  constructor(
    private readonly reader: Reader,
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
    private readonly readModel: TeamsReadModel,
    private readonly lists: ListAccess,
    private readonly clock: Clock,
  ) {}

  /** The teams of a round that the person sees. @throws notFound. */
  async ofRound(actor: Actor, roundId: string): Promise<RoundTeamsView> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const [seen, scope] = await this.scopes.scopesOf(
      ...([manager, actor, ['handover.read', MINUTES], roundId] as const),
    );
    const all = await this.readModel.ofRound(manager, roundId);
    const visible = all.filter((each) => seesTeam(seen!, reachOf(each)));
    const bodies = await this.units.organisationsOfRound(manager, roundId);
    const organisations = bodies
      .filter(({ id }) => scope!.covers(id))
      .map(({ id, name }) => ({ id, name }));
    return {
      teams: await this.views(manager, actor, visible, scope!),
      ...{ mayMake: organisations.length > 0, organisations, today: this.today },
    };
  }

  /** @throws notFound. */
  async one(actor: Actor, id: string): Promise<TeamView> {
    const { manager } = this.reader;
    const whole = await this.readModel.visible(manager, actor, id);
    const scope = await this.scopes.scopeOf(manager, actor, MINUTES, whole.team.roundId);
    const [view] = await this.views(manager, actor, [whole], scope);
    return view!;
  }

  /** Who acts for the two sides of a share today: signers and parties of its papers. @throws notFound. */
  async ofShare(actor: Actor, listId: string, receiverId: string): Promise<ShareTeamsView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    if (!maySee(seen, list, receiverId)) throw notFound();
    const { roundId, listType, giverOrganisationId } = list;
    const side = async (kind: TeamKind, organisationId: string) => {
      const asked = { roundId, kind, organisationId, listType };
      const found = await this.readModel.acting(manager, asked, this.today);
      return found.map(({ team, members }) => ({
        ...{ id: team.id, name: team.name, basis: basisOf(team) },
        people: inOrder(members).map((member) => ({
          ...{ name: member.name, position: positionOnPaper(member, kind) },
        })),
      }));
    };
    return {
      giving: await side('giving', giverOrganisationId),
      receiving: await side('receiving', receiverId),
    };
  }

  private get today(): string {
    return vietnamDay(this.clock.now());
  }

  private async views(
    manager: EntityManager,
    actor: Actor,
    teams: readonly WholeTeam[],
    scope: OrganisationScope,
  ): Promise<TeamView[]> {
    const ids = teams.flatMap(({ organisationIds }) => organisationIds);
    const names = await this.units.organisations(manager, [...new Set(ids)]);
    return teams.map((whole) => {
      const { team, organisationIds, members } = whole;
      const { id, kind, name, decisionNumber, decisionDay, decidedBy, listTypes } = team;
      const { validFrom, validTo, version } = team;
      const open = validTo === null || this.today < validTo;
      const mayChange = open && coversTeam(scope, reachOf(whole));
      return {
        ...{ id, kind, name, decisionNumber, decisionDay, decidedBy, listTypes },
        organisations: organisationIds.map((each) => ({ id: each, name: names.get(each)!.name })),
        ...{ validFrom, validTo, acts: actsOn(team, this.today), version },
        members: [...members].sort(byRole).map((member) => ({
          ...{ id: member.id, name: member.name, position: member.position, role: member.role },
          ...{ account: member.accountName, leftOn: member.leftOn },
        })),
        ...{ madeBy: team.madeByName, mayChange },
        mayLink: mayChange && actor.permissions.has(ASSIST),
      };
    });
  }
}

type Member = WholeTeam['members'][number];

const byRole = (a: Member, b: Member): number =>
  ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);

/** Those who are of the team now, as papers name them. */
const inOrder = (members: readonly Member[]): Member[] =>
  members.filter(({ leftOn }) => leftOn === null).sort(byRole);
