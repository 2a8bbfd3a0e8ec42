import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listTypes } from '../list-types/list-types';
import { sealedFacts } from './closing-facts';
import { ClosingViews } from './closing-views';
import { ClosingRecord } from './closing-record.entity';
import { COMPLETE, mayRecord, PREPARE, reachesUnit } from './completion.policy';
import { CompletionReadModel } from './completion.read-model';
import type {
  ClosingRecordView,
  CompletionList,
  CompletionPage,
  CompletionUnitView,
} from './completion.schema';
import { digestOfMatters, holds } from './point-standing';
import { withPapers, type UnitStanding } from './unit-standing';

/** Things left to do that a page names; more are only counted. */
const NAMED_MATTERS = 50;

/** A unit as one person may deal with it. */
export interface SeenUnit extends UnitStanding {
  may: Record<'prepare' | 'complete', boolean>;
}

/** Dissolved units and what holds their closing up, as a person may see them. */
@Injectable()
export class CompletionViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly readModel: CompletionReadModel,
    private readonly closings: ClosingViews,
  ) {}

  /** All that the person sees, in the order of the resolution. @throws notFound. */
  list(actor: Actor, roundId: string): Promise<CompletionList> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const [scope] = await this.scopes(manager, actor, roundId);
      const codes = await this.codes(manager);
      const units = await this.readModel.dissolved(manager, roundId);
      const bodies = Map.groupBy(
        await this.units.organisationsOfRound(manager, roundId),
        ({ unitId }) => unitId,
      );
      const seen = units.filter(({ id }) => reachesUnit(scope, bodies.get(id) ?? [], codes));
      const papers = await manager.find(ClosingRecord, {
        select: { unitId: true, point: true },
        where: { roundId, liveKey: Not(IsNull()) },
      });
      const covered = new Set(papers.map(({ unitId, point }) => `${unitId}/${point}`));
      // Only a paper asks which rows it is about.
      const known = await this.readModel.known(manager, roundId, seen, {
        eachRow: (unitId, point) => covered.has(`${unitId}/${point}`),
        kept: true,
      });
      const closings = await this.closings.inForce(manager, roundId);
      const standings = await withPapers(manager, roundId, known);
      return {
        units: standings.map((each) => {
          const closing = closings.get(each.unit.id);
          const changes = closing ? this.closings.changed(closing, each).length : 0;
          return rowOf(each, closing && { number: closing.number, day: closing.day, changes });
        }),
      };
    });
  }

  /** The page of one unit. @throws notFound. */
  one(actor: Actor, roundId: string, unitId: string): Promise<CompletionPage> {
    return this.reader.snapshot(async (manager) => {
      const seen = await this.visible(manager, actor, roundId, unitId);
      const receivers = seen.points.flatMap(({ finding }) =>
        finding.matters.flatMap(({ receiver }) => receiver ?? []),
      );
      const names = await this.units.organisations(manager, [...new Set(receivers)]);
      const { digest } = sealedFacts(await this.closings.facts(manager, roundId, seen));
      const { closing, earlier } = await this.closings.ofUnit(
        ...([manager, roundId, seen, seen.may.complete] as const),
      );
      return {
        ...pageOf(seen, (id) => names.get(id)?.name ?? '', closing),
        ...{ seen: digest, closing, earlier },
        mayClose: seen.may.complete && seen.ready && closing === null,
        mayReopen: seen.may.complete && closing !== null,
        proposal: await this.closings.proposal(manager, roundId),
      };
    });
  }

  /** A dissolved unit whose closing the person may look at. @throws notFound. */
  async visible(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    unitId: string,
  ): Promise<SeenUnit> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const [scope, prepare, complete] = await this.scopes(manager, actor, roundId);
    const codes = await this.codes(manager);
    const units = await this.readModel.dissolved(manager, roundId);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    const [known] = await this.readModel.known(manager, roundId, [unit]);
    if (!reachesUnit(scope, known!.bodies, codes)) throw notFound();
    const [standing] = await withPapers(manager, roundId, [known!]);
    const may = {
      prepare: reachesUnit(prepare, known!.bodies, codes),
      complete: codes.every((code) => complete.coversProvince(code)),
    };
    return { ...standing!, may };
  }

  private async scopes(manager: EntityManager, actor: Actor, roundId: string) {
    const rights = ['handover.read', PREPARE, COMPLETE];
    const [read, prepare, complete] = await this.lists.scopesOf(manager, actor, rights, roundId);
    return [read!, prepare!, complete!] as const;
  }

  private async codes(manager: EntityManager): Promise<string[]> {
    await this.book.refresh(manager);
    return listTypes().map(({ declaration }) => declaration.code);
  }
}

const stateOf = (ready: boolean, changes: number | undefined): CompletionUnitView['state'] => {
  if (changes === undefined) return ready ? 'ready' : 'open';
  return changes > 0 ? 'changed' : 'closed';
};

function rowOf(
  { unit, points, ready }: UnitStanding,
  closing: CompletionUnitView['closing'] | undefined,
): CompletionUnitView {
  const reasons = points.flatMap(({ point, standing, finding }) =>
    standing === 'open' || standing === 'unknown'
      ? [{ point, standing, count: sumOf(finding.matters) }]
      : [],
  );
  return {
    ...{ unitId: unit.id, code: unit.code, name: unit.name, side: unit.side },
    ...{ state: stateOf(ready, closing?.changes), closing: closing ?? null },
    ...{ held: points.filter(holds).length, of: points.length, reasons },
    reserved: points.filter(({ standing }) => standing === 'reserved').length,
  };
}

const sumOf = (matters: readonly { count: number }[]): number =>
  matters.reduce((sum, { count }) => sum + count, 0);

type ListedPoints = Pick<
  CompletionPage,
  'unitId' | 'code' | 'name' | 'side' | 'state' | 'bodies' | 'points'
>;

function pageOf(
  seen: SeenUnit,
  nameOf: (id: string) => string,
  closing: CompletionPage['closing'],
): ListedPoints {
  const { unit, bodies, records, points, ready, may } = seen;
  return {
    ...{ unitId: unit.id, code: unit.code, name: unit.name, side: unit.side },
    state: stateOf(ready, closing?.changes.length),
    bodies: bodies.map(({ id, name, validTo }) => ({ id, name, endsOn: validTo })),
    points: points.map(({ point, standing, outgrown, finding: { told, of, matters } }) => {
      const own = records.filter((record) => record.point === point);
      const live = own.find(({ liveKey }) => liveKey !== null);
      return {
        ...{ point, standing, outgrown, told, of },
        matters: matters
          .slice(0, NAMED_MATTERS)
          .map(({ why, count, listType, listId, receiver, rowCode }) => ({
            ...{ why, count, listType, listId, rowCode },
            receiver: receiver === null ? null : { id: receiver, name: nameOf(receiver) },
          })),
        ...{ matterCount: sumOf(matters), seen: digestOfMatters(matters) },
        record: live ? recordView(live, may) : null,
        earlier: own
          .filter(({ liveKey }) => liveKey === null)
          .map((record) => recordView(record, may)),
        mayRecord: told !== 'met' && mayRecord('done', point, may),
        mayReserve: told !== 'met' && mayRecord('reservation', point, may),
      };
    }),
  };
}

function recordView(record: ClosingRecord, may: SeenUnit['may']): ClosingRecordView {
  const { id, kind, number, day, note, fileSha256, recordedAt, version, point } = record;
  const { signerName, signerPosition, inForceCount, replaceCount, repealCount } = record;
  return {
    ...{ id, kind, number, day, note, fileSha256, recordedAt, version },
    signer: signerName === null ? null : { name: signerName, position: signerPosition ?? '' },
    documents:
      inForceCount === null
        ? null
        : { inForce: inForceCount, replace: replaceCount!, repeal: repealCount! },
    recordedBy: record.recordedByName,
    withdrawn:
      record.withdrawnAt === null
        ? null
        : {
            ...{ by: record.withdrawnByName!, at: record.withdrawnAt },
            reason: record.withdrawnReason!,
          },
    mayWithdraw: record.liveKey !== null && mayRecord(kind, point, may),
  };
}
