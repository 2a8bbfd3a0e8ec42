import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fingerprintOf } from '../../imports/fingerprint';
import type { RowValues } from '../../imports/declaration';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import type { PageQuery } from '../../platform/http/paging';
import { vietnamDay } from '../../platform/vietnam-time';
import { EntryFollowers, type EntryFollower, type FollowedEntry } from '../entry-followers';
import { EntryWriter, toldOf } from '../entry-writer';
import { RegisterAccess, seesEntries, type RegisterUnit } from '../register-access';
import type { RegisterEntry } from '../register-entry.entity';
import { RegisterViews } from '../register-views.service';
import { registerOf } from '../registers';
import { carStanding, type Norm } from './car-norm';
import { CarNorms } from './car-norms.service';
import { ageOf, entryFrom, reasonsOf, SURPLUS } from './surplus-asset';
import { SurplusOrigin } from './surplus-origin.entity';
import { notLeftOver, sameAssetTwice } from './surplus.errors';
import { SurplusReadModel, type RowScope, type SurplusRow } from './surplus.read-model';
import type { CandidatesPage, CarsView, SurplusBoard, SurplusQuery, Taken } from './surplus.schema';

const BOOK = registerOf(SURPLUS)!;
const NO_CARS = { general: 0, special: 0, unfit: 0, toCome: 0 };

/** Premises and vehicles left over: the register of them, the rows it comes from, who has no car. */
@Injectable()
export class Surplus implements OnModuleInit, EntryFollower {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly readModel: SurplusReadModel,
    private readonly norms: CarNorms,
    private readonly views: RegisterViews,
    private readonly writer: EntryWriter,
    private readonly followers: EntryFollowers,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.follow(SURPLUS, this);
  }

  /** The register asks no more of a row than its declaration. */
  checkFor() {
    return () => undefined;
  }

  /** Where an entry is taken off, its row is free again. */
  async changed(manager: EntityManager, entries: readonly FollowedEntry[]): Promise<void> {
    for (const { id, values } of entries)
      if (values === null) await manager.delete(SurplusOrigin, { id });
  }

  /** What is left over in the units that the person sees. @throws notFound. */
  async board(actor: Actor, roundId: string, query: SurplusQuery): Promise<SurplusBoard> {
    const { rows, ...page } = await this.views.entries(actor, roundId, SURPLUS, query);
    const late = await this.views.entries(actor, roundId, SURPLUS, {
      ...{ page: 1, pageSize: 1, late: 'true' },
    });
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { seen, scope } = await this.placesOf(manager, actor, roundId);
      const ids = rows.map(({ id }) => id);
      const origins = await this.readModel.origins(manager, ids);
      const one = { page: 1, pageSize: 1 };
      const counts = await this.readModel.counts(
        ...([manager, roundId, seen.map(({ id }) => id)] as const),
      );
      return {
        ...page,
        rows: rows.map((entry) => ({
          ...{ entry, age: ageOf(entry.values, today), origin: origins.get(entry.id) ?? null },
        })),
        counts,
        overdue: late.total,
        candidates: scope
          ? (await this.readModel.candidates(manager, roundId, scope, one)).total
          : 0,
        mayTake: scope !== null,
      };
    });
  }

  /** Rows that may be taken over into registers that the person keeps. @throws notFound. */
  candidates(actor: Actor, roundId: string, page: PageQuery): Promise<CandidatesPage> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { scope, placeOf } = await this.placesOf(manager, actor, roundId);
      if (!scope) return { rows: [], total: 0, ...page };
      const { rows, total } = await this.readModel.candidates(manager, roundId, scope, page);
      return {
        rows: rows.map((row) => {
          const { itemId, listId, rowCode, giverName, listType } = row;
          const entry = entryFrom(row);
          const { id, name } = placeOf(row);
          return {
            ...{ itemId, listId, rowCode, giverName, listType: listType as 'B1' | 'B2' },
            ...{ name: String(entry['name']), place: entry['place'] as string | null },
            ...{ age: ageOf(entry, today), remaining: entry['remaining'] as number | null },
            ...{ unit: { id, name }, reasons: reasonsOf(row) },
          };
        }),
        ...{ total, page: page.page, pageSize: page.pageSize },
      };
    });
  }

  /**
   * Takes rows over into the register: a new entry for each, or the one that stands there already.
   * @throws notFound, notLeftOver, sameAssetTwice.
   */
  take(actor: Actor, roundId: string, itemIds: readonly string[]): Promise<Taken> {
    return this.unitOfWork.run(async (manager) => {
      // Whoever takes the same rows at the same moment is told that they are gone, not that they are there twice.
      await this.audit.holdBack(manager);
      const { scope, placeOf } = await this.placesOf(manager, actor, roundId);
      const items = [...new Set(itemIds)];
      const all = { page: 1, pageSize: items.length };
      const { rows } = scope
        ? await this.readModel.candidates(manager, roundId, { ...scope, items }, all)
        : { rows: [] };
      if (rows.length < items.length) throw notLeftOver({ n: items.length - rows.length });
      const told = { made: 0, linked: 0 };
      for (const [unitId, own] of Map.groupBy(rows, (row) => placeOf(row).id)) {
        const unit = await this.access.toKeep(manager, actor, roundId, BOOK, unitId);
        const { made, linked } = await this.takeIn(manager, actor, { roundId, unitId }, own);
        const type = 'register_entry';
        await this.audit.record(manager, {
          ...{ actor, action: 'registers.surplus-taken', roundId },
          organisationId: unit.organisationId,
          subject: { type: 'round', id: roundId, name: BOOK.list.name.vi },
          summary: { register: BOOK.list.name.vi, unitName: unit.name, created: made.length },
          objects: [
            ...made.map(({ id, values }) => ({
              ...{ type, id, before: null, after: toldOf(BOOK, values) },
            })),
            ...linked.map(({ id, rowCode }) => ({ type, id, before: null, after: { rowCode } })),
          ],
        });
        told.made += made.length;
        told.linked += linked.length;
      }
      return told;
    });
  }

  /** Every new unit that the person sees with the cars it took over. @throws notFound. */
  cars(actor: Actor, roundId: string): Promise<CarsView> {
    return this.reader.snapshot(async (manager) => {
      const { seen, keepsAll } = await this.placesOf(manager, actor, roundId);
      const cars = await this.readModel.cars(manager, roundId);
      const { stated, inForce, day } = await this.norms.of(manager, roundId);
      const lines = seen
        .filter(({ province }) => !province)
        .map(({ id, name }) => {
          const own = cars.get(id) ?? NO_CARS;
          return { unit: { id, name }, ...own, standing: carStanding(own, inForce?.most) };
        });
      const without = lines.filter(({ general }) => general === 0).length;
      const plain = ({ most, basis, validFrom, validTo }: Norm) => ({
        ...{ most, basis, validFrom, validTo },
      });
      return {
        norm: inForce ? { ...plain(inForce), shipped: !('id' in inForce) } : null,
        norms: stated.map((each) => ({
          ...{ id: each.id, version: each.version, ...plain(each) },
          ...{ changedByName: each.changedByName, changedAt: each.changedAt },
        })),
        ...{ day, mayState: keepsAll, without, lines },
      };
    });
  }

  private async takeIn(
    manager: EntityManager,
    actor: Actor,
    place: { roundId: string; unitId: string },
    rows: readonly SurplusRow[],
  ) {
    const { existing } = await this.writer.contextOf(manager, BOOK, place);
    const known = await this.readModel.origins(
      manager,
      [...existing.values()].map(({ id }) => id),
    );
    const fresh = new Map<string, { row: SurplusRow; values: RowValues }>();
    const linked: { id: string; itemId: string; rowCode: string }[] = [];
    for (const row of rows) {
      const values = entryFrom(row);
      const fingerprint = fingerprintOf(BOOK.list, values);
      const there = existing.get(fingerprint);
      const twin = linked.some(({ id }) => id === there?.id) || (there && known.has(there.id));
      if (twin || fresh.has(fingerprint))
        throw sameAssetTwice({ row: row.rowCode, title: String(values['name']) });
      if (there) linked.push({ id: there.id, itemId: row.itemId, rowCode: row.rowCode });
      else fresh.set(fingerprint, { row, values });
    }
    const values = [...fresh.values()].map((each) => each.values);
    const made: RegisterEntry[] =
      values.length === 0 ? [] : await this.writer.add(manager, actor, BOOK, place, values);
    const origins = made.map(({ id, fingerprint }) => ({
      ...{ id, roundId: place.roundId, itemId: fresh.get(fingerprint)!.row.itemId },
    }));
    const tied = linked.map(({ id, itemId }) => ({ id, roundId: place.roundId, itemId }));
    await insertRows(manager, SurplusOrigin, [...origins, ...tied]);
    return { made, linked };
  }

  /** Units that the person sees, which rows they may take over, and in whose register a row belongs. */
  private async placesOf(manager: EntityManager, actor: Actor, roundId: string) {
    const { read, keep } = await this.access.of(manager, actor, roundId);
    const all = await this.access.places(manager, roundId);
    const seen = all.filter(({ id, province }) =>
      seesEntries(read, BOOK, { unitId: id, province }),
    );
    if (seen.length === 0) throw notFound();
    const kept = all.filter(({ id }) => keep.coversUnit(id, SURPLUS)).map(({ id }) => id);
    const scope: RowScope | null =
      kept.length === 0 ? null : kept.length === all.length ? {} : { unitIds: kept };
    const byId = new Map(all.map((each) => [each.id, each]));
    // What nobody of the round receives is the province's to settle.
    const placeOf = ({ unitId }: SurplusRow): RegisterUnit => byId.get(unitId ?? '') ?? all[0]!;
    return { seen, scope, placeOf, keepsAll: keep.coversProvince(SURPLUS) };
  }
}
