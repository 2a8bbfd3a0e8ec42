import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { Procedure } from '../catalogue/procedure.entity';
import { seesUnit, type UnitScope } from '../procedures.policy';
import { sourceWords } from '../verification/source-words';
import { ConditionFacts, type JudgedPair } from './condition-facts';
import { CONDITIONS, type Condition, type ConditionState } from './condition-kinds';
import type {
  ConditionMap,
  ConditionRow,
  ConditionsPage,
  ConditionsQuery,
} from './conditions.schema';
import { STATE } from './statements.service';

/** Units whose pairs are held at a time: a province has tens of thousands of pairs, a country millions. */
const UNITS_AT_ONCE = 8;

/** A pair with the code and name of its unit. */
export type ConditionRowOfUnit = ConditionRow & { unitCode: string; unitName: string };

/** The ten conditions for people, each within the units they may see. */
@Injectable()
export class ConditionViews {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly facts: ConditionFacts,
  ) {}

  /** Pairs of one unit. @throws notFound, also for a unit the person does not see. */
  page(actor: Actor, roundId: string, query: ConditionsQuery): Promise<ConditionsPage> {
    return this.reader.snapshot(async (manager) => {
      const places = await this.seen(manager, actor, roundId);
      const place = places.find(({ id }) => id === query.unitId);
      if (!place) throw notFound();
      const known = await this.facts.ofRound(manager, roundId);
      const pairs = await this.facts.pairs(manager, known, [query.unitId]);
      const rows = pairs.map(rowOf).filter((row) => fits(row, query));
      const { page, pageSize } = query;
      const from = offsetOf(query);
      const may = await this.scopes.unitsOf(manager, actor, STATE, roundId);
      return {
        ...{ rows: rows.slice(from, from + pageSize), total: rows.length, page, pageSize },
        ready: countsOf(pairs),
        counts: CONDITIONS.map((code) => ({ code, ...countsOf(pairs, code) })),
        unitCode: place.code,
        mayState: seesUnit(may, query.unitId),
      };
    });
  }

  /** Units × fields. @param condition all ten together unless told. @throws notFound. */
  map(actor: Actor, roundId: string, condition?: Condition): Promise<ConditionMap> {
    return this.reader.snapshot(async (manager) => {
      const places = await this.seen(manager, actor, roundId);
      const counted = new Map<string, Map<string, ReturnType<typeof countsOf>>>();
      for await (const [{ id }, pairs] of this.inTurns(manager, roundId, places)) {
        const byField = Map.groupBy(pairs, ({ pair }) => pair.field);
        counted.set(
          id,
          new Map([...byField].map(([field, own]) => [field, countsOf(own, condition)])),
        );
      }
      const collator = new Intl.Collator('vi');
      const fields = [
        ...new Set([...counted.values()].flatMap((byField) => [...byField.keys()])),
      ].sort(collator.compare);
      return {
        ...{ asOf: this.clock.moment(), fields },
        units: places.map(({ id: unitId, code, name }) => ({
          ...{ unitId, code, name },
          cells: fields.map((field) => counted.get(unitId)?.get(field) ?? null),
        })),
      };
    });
  }

  /**
   * Gives every pair a person sees to `write`, unit by unit and all of one state of the database; no more than the
   * pairs of some units are held. @param unitId only this one's. @throws notFound.
   */
  async rows<T>(
    actor: Actor,
    roundId: string,
    unitId: string | undefined,
    write: (rows: AsyncIterable<ConditionRowOfUnit>) => Promise<T>,
  ): Promise<T> {
    const most = unitId ? 0 : await this.mostPairs(roundId);
    return this.reader.snapshotRows(most, async (manager) => {
      const seen = await this.seen(manager, actor, roundId);
      const places = unitId ? seen.filter(({ id }) => id === unitId) : seen;
      if (unitId && places.length === 0) throw notFound();
      return write(rowsOf(this.inTurns(manager, roundId, places)));
    });
  }

  /** How many pairs a round has at most. */
  private async mostPairs(roundId: string): Promise<number> {
    const { manager } = this.reader;
    const units = await this.units.newUnits(manager, roundId);
    return units.length * (await manager.countBy(Procedure, { roundId, inForce: true }));
  }

  private async *inTurns(
    manager: EntityManager,
    roundId: string,
    places: readonly RoundUnitView[],
  ): AsyncGenerator<[RoundUnitView, JudgedPair[]]> {
    const known = await this.facts.ofRound(manager, roundId);
    for (let at = 0; at < places.length; at += UNITS_AT_ONCE) {
      const some = places.slice(at, at + UNITS_AT_ONCE);
      const pairs = await this.facts.pairs(
        manager,
        known,
        some.map(({ id }) => id),
      );
      const byUnit = Map.groupBy(pairs, ({ pair }) => pair.unitId);
      for (const place of some) yield [place, byUnit.get(place.id) ?? []];
    }
  }

  private async seen(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope: UnitScope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
    return (await this.units.newUnits(manager, roundId)).filter(({ id }) => seesUnit(scope, id));
  }
}

async function* rowsOf(
  units: AsyncIterable<[RoundUnitView, JudgedPair[]]>,
): AsyncGenerator<ConditionRowOfUnit> {
  for await (const [{ code: unitCode, name: unitName }, pairs] of units)
    for (const pair of pairs) yield { ...rowOf(pair), unitCode, unitName };
}

/** Of one condition, or of all ten together: one that is not met decides, then one that is unknown. */
function stateOf({ conditions }: Pick<JudgedPair, 'conditions'>, code?: Condition): ConditionState {
  const looked = conditions.filter((each) => code === undefined || each.code === code);
  if (looked.some(({ state }) => state === 'not-met')) return 'not-met';
  return looked.every(({ state }) => state === 'met') ? 'met' : 'unknown';
}

function countsOf(pairs: readonly JudgedPair[], code?: Condition) {
  const counts = { met: 0, notMet: 0, unknown: 0 };
  const keys = { met: 'met', 'not-met': 'notMet', unknown: 'unknown' } as const;
  for (const pair of pairs) counts[keys[stateOf(pair, code)]] += 1;
  return counts;
}

function fits(
  row: ConditionRow,
  { condition, state, field }: Pick<ConditionsQuery, 'condition' | 'state' | 'field'>,
): boolean {
  if (field !== undefined && row.procedureField !== field) return false;
  return state === undefined || stateOf(row, condition) === state;
}

function rowOf({ pair, conditions }: JudgedPair): ConditionRow {
  return {
    ...{ unitId: pair.unitId, procedureId: pair.procedureId, procedureCode: pair.code },
    ...{ procedureName: pair.name, procedureField: pair.field, conditions },
    state: stateOf({ conditions }),
    sourceText: pair.source === null ? null : sourceWords(pair.source),
  };
}
