import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { fold } from '../platform/text/fold';
import { vietnamDay } from '../platform/vietnam-time';
import type { z } from 'zod';
import type { Organisation } from './organisation.entity';
import { daysUntil, milestoneDay } from './milestone-day';
import { SIDES, type Round, type Side } from './round.entity';
import { Scopes } from './scopes';
import { organisationsFor } from './units.policy';
import { UnitsReadModel, type RelatedUnit, type RoundUnitView } from './units.read-model';
import type {
  milestoneView,
  organisationView,
  relatedUnitView,
  roundUnitView,
  roundView,
  unitDetailView,
} from './units.schema';

/** Answers the screens' questions about rounds and units. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
    private readonly scopes: Scopes,
  ) {}

  /** Real ones before made-up ones; of those the one that is due now before what is long over or far off. */
  async rounds(): Promise<z.infer<typeof roundView>[]> {
    const today = vietnamDay(this.clock.now());
    const rounds = await this.units.rounds(this.reader.manager);
    const off = ({ effectiveDate }: Round) => Math.abs(daysUntil(effectiveDate, today));
    return rounds.toSorted(
      (a, b) => Number(a.demonstration) - Number(b.demonstration) || off(a) - off(b),
    );
  }

  /** @throws AppError not found. */
  async round(roundId: string): Promise<Round> {
    const round = await this.units.round(this.reader.manager, roundId);
    if (!round) throw notFound();
    return round;
  }

  /** What must have happened by when, in order of time. */
  async milestones(roundId: string): Promise<z.infer<typeof milestoneView>[]> {
    const { effectiveDate } = await this.round(roundId);
    const today = vietnamDay(this.clock.now());
    const milestones = await this.units.milestones(this.reader.manager, roundId);
    return milestones.map(({ code, nameVi, nameEn, offsetDays, source }) => {
      const day = milestoneDay(effectiveDate, offsetDays);
      const name = { vi: nameVi, en: nameEn };
      return { code, name, day, offsetDays, daysLeft: daysUntil(day, today), source };
    });
  }

  /** Units of one side in the order of the resolution, each with its People's Committee. */
  async side(roundId: string, side: Side): Promise<z.infer<typeof roundUnitView>[]> {
    await this.round(roundId);
    const units = await this.units.unitsOf(this.reader.manager, roundId, side);
    const ids = units.map(({ id }) => id);
    const committees = await this.units.peoplesCommittees(this.reader.manager, ids);
    return units.map((unit) => placedView(unit, committees.get(unit.id)));
  }

  /** @throws AppError not found where the unit has no place in the round. */
  async unit(roundId: string, unitId: string): Promise<z.infer<typeof unitDetailView>> {
    await this.round(roundId);
    const { manager } = this.reader;
    const places: { side: Side; unit: RoundUnitView }[] = [];
    for (const side of SIDES) {
      const unit = (await this.units.unitsOf(manager, roundId, side)).find(
        ({ id }) => id === unitId,
      );
      if (unit) places.push({ side, unit });
    }
    const place = places.find(({ side }) => side === 'new') ?? places[0];
    if (!place) throw notFound();
    const organisations = await this.units.organisationsOfUnit(manager, unitId);
    const committee = organisations.find(({ kind }) => kind === 'people_committee');
    return {
      ...placedView(place.unit, committee),
      sides: places.map(({ side }) => side),
      formedFrom: (await this.units.predecessors(manager, roundId, unitId)).map(relatedView),
      goesTo: (await this.units.successors(manager, roundId, unitId)).map(relatedView),
      organisations: organisations.map(viewOfOrganisation),
    };
  }

  /** Organisations of the round the person has a duty for, by name; marks do not count. */
  async organisations(
    roundId: string,
    actor: Actor,
    query: { q: string; unitId?: string },
  ): Promise<z.infer<typeof organisationView>[]> {
    await this.round(roundId);
    const all = await this.units.organisationsOfRound(this.reader.manager, roundId);
    const wanted = fold(query.q);
    const scope = await this.scopes.scopeOf(this.reader.manager, actor, 'unit.read', roundId);
    return organisationsFor(scope, all)
      .filter(({ unitId }) => !query.unitId || unitId === query.unitId)
      .filter(({ foldedName }) => foldedName.includes(wanted))
      .map(viewOfOrganisation);
  }
}

function placedView(unit: RoundUnitView, committee: Organisation | undefined) {
  const { id, code, name, kind, validFrom, validTo, position, cluster } = unit;
  const organisationId = committee?.id ?? null;
  return { id, code, name, kind, validFrom, validTo, position, cluster, organisationId };
}

function relatedView({
  unit,
  relation,
  note,
  source,
}: RelatedUnit): z.infer<typeof relatedUnitView> {
  const { id, code, name, kind, validFrom, validTo } = unit;
  return { id, code, name, kind, validFrom, validTo, relation, note, source };
}

function viewOfOrganisation(organisation: Organisation): z.infer<typeof organisationView> {
  const { id, unitId, parentId, kind, name, validFrom, validTo } = organisation;
  return { id, unitId, parentId, kind, name, validFrom, validTo };
}
