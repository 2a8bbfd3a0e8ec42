import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlannedRow } from '../imports/planned-row';
import { byLots, type RowsByLots } from '../imports/rows-by-lots';
import { AuditTrail } from '../platform/audit/audit-trail';
import { KeptObjects } from '../platform/audit/kept-objects';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { DataKeys } from '../platform/secrets/data-keys';
import { controlAgainstEmpty } from './control/control.errors';
import { amountWords } from './control/control-line';
import { ControlReadModel } from './control/control.read-model';
import { sourceName } from './control/control-sources';
import { declaredRow, ownerOf, type AuditedObject } from './audited-list';
import { enterLots } from './bulk-entry/enter-lots';
import { COUNTED_FIGURES, counterProperty, MEASURES, type Origin } from './bucket';
import { DeclarationRights, type Wish } from './declaration-rights';
import { itemsOf } from './declared-rows';
import { EntriesOnBehalf } from './entries-on-behalf';
import { HandoverItem } from './handover-item.entity';
import { HandoverList, UNCHECKED, type ListState } from './handover-list.entity';
import { listNotEmpty, notAGiver, typeVersionMoved, unknownListType } from './handover.errors';
import { HandoverRepository, type ListKey } from './handover.repository';
import { ListAccess, type OpenList } from './list-access';
import { ListTypeBook } from './list-type-book';
import { listType, listTypes } from './list-types/list-types';
import { RowCorrection } from './row-correction';
import { GiverCheck } from './giver-check';
import { RowCodes } from './row-codes';
import { redraft } from './shares/redraft';

/** How rows come into a list that has been filed. */
export type LaterOrigin = Exclude<Origin, 'declared'>;

/** Which list, and by which version of its kind the rows were read; left out: the newest. */
export type DeclaredKey = ListKey & { typeVersion?: number };

/** What a giver declares: rows of a list, or that there are none. */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly corrections: RowCorrection,
    private readonly givers: GiverCheck,
    private readonly rights: DeclarationRights,
    private readonly entries: EntriesOnBehalf,
    private readonly audit: AuditTrail,
    private readonly keys: DataKeys,
    private readonly book: ListTypeBook,
    private readonly control: ControlReadModel,
  ) {}

  /**
   * Declares new rows and corrects known ones. The first rows file the list; later new rows are
   * supplementary and raise what is declared.
   * @param given rows with verdict `created` or `changed`; others are left alone.
   * @param origin of rows that come later: `surplus` for what a count found too much ("thừa").
   * @throws notFound outside the person's duties, itemSettled where a row can no longer change.
   */
  declareRows(
    manager: EntityManager,
    actor: Actor,
    key: DeclaredKey,
    given: readonly PlannedRow[] | RowsByLots,
    source: Record<string, string>,
    origin: LaterOrigin = 'supplemented',
  ): Promise<{ listId: string; actId: string; created: number; changed: number }> {
    const rows = 'lots' in given ? given : byLots(given);
    return this.unitOfWork.runRows(rows.created + rows.changed.length, async () => {
      const { changed } = rows;
      const wish = { corrections: changed.length, empty: false };
      const open = await this.open(manager, actor, key, wish);
      const objects = new KeptObjects();
      objects.add(filing(open, 'filed'));
      const created = await this.add(manager, open, rows, origin, objects);
      const corrected = await this.corrections.correct(manager, open, changed);
      for (const each of corrected) objects.add(each);
      const counts = { created, changed: changed.length };
      const onBehalf = await this.entries.mark(manager, actor, open, counts);
      await this.audit.record(manager, {
        actor,
        action: 'handover.declared',
        ...(await this.lists.about(manager, open.list)),
        summary: {
          act: open.stamp.actId,
          listType: key.listType,
          ...{ ...counts, lines: created + corrected.filter(isPortion).length },
          ...(onBehalf && { onBehalf }),
          ...(open.list.checkedAt !== null && { checkUndone: open.list.checkedByName }),
          ...source,
        },
        objects,
      });
      return { listId: open.list.id, actId: open.stamp.actId, ...counts };
    });
  }

  /**
   * The giver states that there is nothing to report in a list ("Không phát sinh").
   * @returns the list's id.
   * @throws notFound, listNotEmpty, notAGiver, unknownListType, controlAgainstEmpty.
   */
  declareEmpty(actor: Actor, key: ListKey): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const wish = { corrections: 0, empty: true };
      const open = await this.open(manager, actor, key, wish);
      const { list } = open;
      const counts = { created: 0, changed: 0 };
      const onBehalf = await this.entries.mark(manager, actor, open, counts);
      await this.audit.record(manager, {
        actor,
        action: 'handover.declared-empty',
        ...(await this.lists.about(manager, list)),
        summary: {
          listType: key.listType,
          giver: key.giverOrganisationId,
          ...(onBehalf && { onBehalf }),
        },
        objects: [filing(open, 'empty')],
      });
      return list.id;
    });
  }

  /**
   * Holds a list for a declaration, or for taking one back; what was checked of it is unchecked again.
   * @throws notFound, noRight, onlySupplements, notAGiver, unknownListType, typeVersionMoved.
   */
  async open(
    manager: EntityManager,
    actor: Actor,
    key: DeclaredKey,
    wish: Wish,
  ): Promise<OpenList & { created?: boolean }> {
    await this.book.refresh(manager);
    const state: ListState = wish.empty ? 'empty' : 'filed';
    if (!listType(key.listType)) {
      const codes = listTypes().map(({ declaration }) => declaration.code);
      throw unknownListType({ code: key.listType, known: codes.join(', ') });
    }
    const { seen, scope } = await this.rights.require(manager, actor, key, wish);
    if (!(await this.givers.handsOver(manager, key.roundId, key.giverOrganisationId))) {
      throw notAGiver();
    }
    if (wish.empty) await this.refuseAgainstControl(manager, key);
    const before = await this.repository.listOf(manager, key);
    const typeVersion = versionFor(before, key);
    if (!before) {
      const stamp = this.lists.stampFor({ changedAt: '' }, actor, 'declared');
      const list = newList(key, typeVersion, state, stamp.changedAt, actor.accountId);
      await manager.insert(HandoverList, list);
      return { list, seen, scope, stamp, created: true };
    }
    if (state === 'empty' && before.rowsDeclared > 0)
      throw listNotEmpty({ rows: before.rowsDeclared });
    const cause = before.rowsDeclared > 0 ? 'supplemented' : 'declared';
    const stamp = this.lists.stampFor(before, actor, cause);
    const filing = before.state !== state && {
      state,
      filedAt: stamp.changedAt,
      filedBy: actor.accountId,
    };
    await updateVersioned(manager, HandoverList, before, {
      changedAt: stamp.changedAt,
      typeVersion,
      ...UNCHECKED,
      ...filing,
    });
    await redraft(manager, before.id, stamp.changedAt, actor.name);
    return { list: { ...before, typeVersion }, seen, scope, stamp };
  }

  /** @throws controlAgainstEmpty where an independent source says that there is something. */
  private async refuseAgainstControl(manager: EntityManager, key: ListKey): Promise<void> {
    const { roundId, giverOrganisationId, listType: code } = key;
    const place = { roundId, giverOrganisationId, listType: code };
    const against = await this.control.against(manager, place);
    if (!against) return;
    const { figure, control } = against;
    throw controlAgainstEmpty({ source: sourceName(figure), figure: amountWords(control) });
  }

  /** @returns how many rows were added; each is told to the objects of the entry. */
  private async add(
    manager: EntityManager,
    { list, stamp }: OpenList,
    rows: RowsByLots,
    later: LaterOrigin,
    objects: KeptObjects,
  ): Promise<number> {
    if (rows.created === 0) return 0;
    const present = await manager.find(HandoverItem, {
      select: { id: true, rowCode: true },
      where: { listId: list.id },
    });
    const taken = present.map(({ rowCode }) => rowCode);
    const made = {
      listId: list.id,
      type: listType(list.listType, list.typeVersion)!,
      codes: new RowCodes(list.listType, present.length, taken),
      origin: stamp.cause === 'supplemented' ? later : ('declared' as const),
      stamp,
    };
    const key = await this.keys.keyOf(manager, ownerOf(list.id));
    const act = { listId: list.id, ...stamp };
    let added = 0;
    await enterLots(
      ...([manager, act, rows] as const),
      (some: PlannedRow[]) => {
        const lot = itemsOf(some, { ...made, rowsBefore: present.length + added });
        lot.items.forEach((item, at) => objects.add(declaredRow(key, item, lot.portions[at]!)));
        added += lot.items.length;
        return lot;
      },
      (entry, part) => this.repository.enter(manager, entry, part),
    );
    return added;
  }
}

/** Whether an object of the entry tells of a line of the ledger. */
const isPortion = ({ type }: AuditedObject): boolean => type === 'portion';

/** The state of the list before and after, for the audit trail. */
const filing = ({ list, created }: OpenList & { created?: boolean }, state: ListState) => ({
  type: 'handover_list',
  id: list.id,
  before: created ? null : { state: list.state, rows: list.rowsDeclared },
  after: { state },
});

/**
 * The version that new rows of a list are held to: a list with rows keeps the one it was made with.
 * @throws typeVersionMoved where the rows were read by another.
 */
function versionFor(before: HandoverList | null, { listType: code, typeVersion }: DeclaredKey) {
  if (!before || before.rowsDeclared === 0)
    return typeVersion ?? listType(code)!.declaration.version;
  if (typeVersion !== undefined && typeVersion !== before.typeVersion) throw typeVersionMoved();
  return before.typeVersion;
}

function newList(
  key: ListKey,
  typeVersion: number,
  state: ListState,
  now: string,
  by: string | null,
): HandoverList {
  const zeros = Object.fromEntries(
    MEASURES.flatMap((measure) =>
      COUNTED_FIGURES.map((figure) => [counterProperty(measure, figure), 0]),
    ),
  ) as unknown as HandoverList;
  return {
    ...zeros,
    ...UNCHECKED,
    id: newId(),
    roundId: key.roundId,
    giverOrganisationId: key.giverOrganisationId,
    listType: key.listType,
    typeVersion,
    state,
    filedAt: now,
    filedBy: by,
    changedAt: now,
    movements: 0,
    version: 1,
  };
}
