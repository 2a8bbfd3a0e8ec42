import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ControlReadModel } from '../control/control.read-model';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import {
  figuresOf,
  sheetLines,
  type Counted,
  type ListCounters,
  type SheetLine,
} from './balance-sheet';
import { BalanceSheetReadModel } from './balance-sheet.read-model';
import type { SheetQuery, SheetView } from './balance-sheet.schema';
import { besideControl } from './beside-control';

/** Which lists a sheet is about, and when. */
export type SheetScope = Omit<SheetQuery, 'by'>;

/** The lists that a person sees, with the names of their units. */
export interface SheetGround {
  lists: ListCounters[];
  units: Map<string, string>;
}

/** The balance sheet (bảng đối chiếu bàn giao): province, units and kinds of lists. */
@Injectable()
export class BalanceSheets {
  constructor(
    private readonly reader: Reader,
    private readonly access: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: BalanceSheetReadModel,
    private readonly book: ListTypeBook,
    private readonly figures: ControlReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  view(actor: Actor, roundId: string, { by, ...asked }: SheetQuery): Promise<SheetView> {
    return this.reader.snapshot(async (manager) => {
      const seen = await this.seen(manager, actor, roundId);
      const kinds = by === 'type' ? await this.kinds(manager, roundId, asked, seen) : null;
      const { lists, units } = kinds
        ? { lists: kinds, units: new Map<string, string>() }
        : await this.groundSeen(manager, roundId, asked, seen);
      const lines = inOrder(sheetLines<Counted>(lists, by, typeOf), units);
      const control = await this.control(manager, roundId, asked, seen);
      return {
        moment: asked.moment ?? null,
        lists: countOf(lists),
        total: figuresOf(lists, typeOf),
        lines: lines.map(({ unitId, listType: code, own, figures }) => ({
          unit: unitId === null ? null : { id: unitId, name: units.get(unitId)! },
          listType: code === null ? null : { code, name: listType(code)!.declaration.name },
          lists: countOf(own),
          listId: by === 'list' ? own[0]!.listId : null,
          figures,
          control: control({ unitId, listType: code }),
        })),
      };
    });
  }

  /**
   * Sums of kinds of lists as the database adds them up; null where only single lists answer: of one unit, of
   * the past, or for whoever does not see the whole province.
   */
  private async kinds(
    manager: EntityManager,
    roundId: string,
    { unitId, moment, listType: code }: SheetScope,
    seen: OrganisationScope,
  ): Promise<Counted[] | null> {
    if (unitId !== undefined || moment !== undefined || !seen.coversProvince()) return null;
    const kinds = await this.readModel.kinds(manager, roundId);
    if (!kinds.every((kind) => seen.coversProvince(kind.listType))) return null;
    return code === undefined ? kinds : kinds.filter((kind) => kind.listType === code);
  }

  /** Sources speak of now: beside the past they say nothing. */
  private async control(
    manager: EntityManager,
    roundId: string,
    { unitId, moment }: SheetScope,
    seen: OrganisationScope,
  ) {
    if (moment !== undefined) return () => null;
    const compared = (await this.figures.compared(manager, { roundId })).filter(({ figure }) =>
      seen.covers(figure.giverOrganisationId, figure.listType),
    );
    const beside = await besideControl(manager, this.units, compared);
    return (line: Pick<SheetLine, 'unitId' | 'listType'>) =>
      beside({ ...line, unitId: line.unitId ?? unitId ?? null });
  }

  /** What a sheet is made of, as the person may see it. */
  async ground(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    asked: SheetScope,
  ): Promise<SheetGround> {
    const seen = await this.seen(manager, actor, roundId);
    return this.groundSeen(manager, roundId, asked, seen);
  }

  /** Where the person may look into lists of a round. */
  private async seen(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    return this.access.scopeOf(manager, actor, 'handover.read', roundId);
  }

  private async groundSeen(
    manager: EntityManager,
    roundId: string,
    { unitId, listType: code, moment }: SheetScope,
    scope: OrganisationScope,
  ): Promise<SheetGround> {
    const counted = await this.readModel.lists(manager, roundId, moment);
    const seen = counted.filter(
      (list) =>
        scope.covers(list.giverOrganisationId, list.listType) &&
        (code === undefined || list.listType === code),
    );
    const givers = await this.units.organisations(manager, [
      ...new Set(seen.map(({ giverOrganisationId }) => giverOrganisationId)),
    ]);
    const old = await this.units.oldUnits(manager, roundId);
    const names = new Map(old.map(({ id, name }) => [id, name]));
    const lists = seen
      .map(({ giverOrganisationId, ...list }) => {
        const giver = givers.get(giverOrganisationId)!;
        if (!names.has(giver.unitId)) names.set(giver.unitId, giver.name);
        return { ...list, lists: 1, unitId: giver.unitId };
      })
      .filter((list) => unitId === undefined || list.unitId === unitId);
    return { lists, units: names };
  }
}

/** The kind of list in the version that a list was made with. */
export const typeOf = ({ listType: code, typeVersion }: Counted) => listType(code, typeVersion)!;

const countOf = (lists: readonly Counted[]): number =>
  lists.reduce((sum, each) => sum + each.lists, 0);

/** Units by name, kinds of lists in their order. */
export function inOrder<List extends Counted>(
  lines: SheetLine<List>[],
  units: ReadonlyMap<string, string>,
): SheetLine<List>[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const nameOf = ({ unitId }: Pick<SheetLine, 'unitId'>) =>
    unitId === null ? '' : units.get(unitId)!;
  return [...lines].sort(
    (a, b) =>
      collator.compare(nameOf(a), nameOf(b)) ||
      collator.compare(a.listType ?? '', b.listType ?? ''),
  );
}
