import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import { HandoverReadModel } from '../handover.read-model';
import { ListAccess } from '../list-access';
import { RoundListsReadModel } from '../round-lists.read-model';
import { continuityVerdict, dueLimits, OWNERSHIPS, type Ownership } from './case-rules';
import { caseTypes } from './case-types';
import { CasesReadModel, type CaseCount } from './cases.read-model';
import type { ContinuityView } from './cases.schema';

type Counts = ContinuityView['total'];

/** "No case without an owner on the first day": unit by unit. */
@Injectable()
export class Continuity {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly cases: CasesReadModel,
    private readonly figures: HandoverReadModel,
    private readonly asked: RoundListsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * The check over all that the person sees: new units by what they receive, old ones by what has
   * no receiver yet.
   * @throws notFound where there is no such round.
   */
  check(actor: Actor, roundId: string): Promise<ContinuityView> {
    return this.reader.snapshot(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const scope = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
      const today = vietnamDay(this.clock.now());
      const limits = dueLimits(workingCalendar, today);
      const missing = await this.missingLists(manager, roundId, scope);
      const counts = await this.cases.counts(manager, roundId, scope, limits);
      const unitOf = await this.unitsOf(manager, counts);
      const groups = Map.groupBy(counts, (each) =>
        each.receiverOrganisationId === null
          ? `giver ${unitOf(each.giverOrganisationId)}`
          : `receiver ${unitOf(each.receiverOrganisationId)}`,
      );
      for (const { id } of await this.units.newUnits(manager, roundId)) {
        const key = `receiver ${id}`;
        if (!groups.has(key) && this.sees(scope, id)) groups.set(key, []);
      }
      const begun = today >= round.effectiveDate;
      const ids = [...groups.keys()].map((key) => key.split(' ')[1]!);
      const names = await this.units.units(manager, ids);
      const order = await this.orderOf(manager, roundId);
      const units = [...groups].map(([key, own]) => {
        const [side, unitId] = key.split(' ') as ['receiver' | 'giver', string];
        const sum = sumOf(own);
        const missingLists = side === 'receiver' ? (missing.get(unitId) ?? 0) : 0;
        return {
          ...{ unitId, name: names.get(unitId)!.name, side, counts: sum, missingLists },
          verdict: continuityVerdict(sum, missingLists, begun, sum.undated),
        };
      });
      const place = ({ side, unitId }: (typeof units)[number]) =>
        (side === 'giver' ? 1_000_000 : 0) + (order.get(unitId) ?? 999_999);
      return {
        ...{ effectiveDate: round.effectiveDate, today },
        calendarKnown: workingCalendar.knows(today),
        total: sumOf(counts),
        units: units.sort((a, b) => place(a) - place(b)),
      };
    });
  }

  /** How many lists of cases the bodies that hand over to a new unit have not filed. */
  private async missingLists(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
  ): Promise<Map<string, number>> {
    const codes = new Set(caseTypes().map(({ code }) => code));
    const required = (await this.asked.required(manager, roundId)).filter(({ code }) =>
      codes.has(code),
    );
    const old = await this.units.oldUnits(manager, roundId);
    const committees = await this.units.peoplesCommittees(
      manager,
      old.map(({ id }) => id),
    );
    const filed = new Set(
      (await this.figures.balance(manager, roundId)).map(
        ({ giverOrganisationId, listType }) => `${giverOrganisationId} ${listType}`,
      ),
    );
    const missing = new Map<string, number>();
    for (const { newUnitId, oldUnitId } of await this.units.successionRows(manager, roundId)) {
      const giver = committees.get(oldUnitId);
      // What goes on as it is keeps its cases and owes no list of them.
      if (!giver || oldUnitId === newUnitId || !this.sees(scope, newUnitId)) continue;
      const lacking = required.filter(({ code }) => !filed.has(`${giver.id} ${code}`)).length;
      missing.set(newUnitId, (missing.get(newUnitId) ?? 0) + lacking);
    }
    return missing;
  }

  private sees(scope: OrganisationScope, unitId: string): boolean {
    const units = scope.units();
    return units === 'all' || units.has(unitId);
  }

  private async unitsOf(manager: EntityManager, counts: readonly CaseCount[]) {
    const ids = counts.flatMap((each) => [
      each.giverOrganisationId,
      ...(each.receiverOrganisationId === null ? [] : [each.receiverOrganisationId]),
    ]);
    const bodies = await this.units.organisations(manager, [...new Set(ids)]);
    return (id: string) => bodies.get(id)!.unitId;
  }

  /** Places of units in the order of the resolution. */
  private async orderOf(manager: EntityManager, roundId: string): Promise<Map<string, number>> {
    const [renewed, old] = [
      await this.units.newUnits(manager, roundId),
      await this.units.oldUnits(manager, roundId),
    ];
    return new Map([...old, ...renewed].map(({ id, position }) => [id, position]));
  }
}

function sumOf(counts: readonly CaseCount[]): Counts {
  const of = (wanted: (each: CaseCount) => boolean) =>
    counts.filter(wanted).reduce((sum, { cases }) => sum + cases, 0);
  const owned = Object.fromEntries(
    OWNERSHIPS.map((ownership) => [ownership, of((each) => each.ownership === ownership)]),
  ) as Record<Ownership, number>;
  return {
    ...{ cases: of(() => true), ...owned },
    ...{ late: of(({ due }) => due === 'late'), soon: of(({ due }) => due === 'soon') },
    undated: of(({ due }) => due === 'unknown'),
  };
}
