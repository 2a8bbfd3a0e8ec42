import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager } from 'typeorm';
import { EvidenceReadModel } from '../handover/evidence/evidence.read-model';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { offsetOf } from '../platform/http/paging';
import { fold } from '../platform/text/fold';
import { vietnamDay } from '../platform/vietnam-time';
import { ENTRY } from './entry-evidence';
import { RegisterAccess, seesEntries, type RegisterRights } from './register-access';
import type { RegisterUnit } from './register-access';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';
import { REGISTERS } from './registers';
import type { EntriesPage, EntriesQuery, RegistersView } from './registers.schema';

interface Counted {
  register: string;
  unitId: string;
  state: string;
  n: number | string;
  late: number | string;
  verified: number | string;
}

/** What registers hold, of the units that the person sees. */
@Injectable()
export class RegisterViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly evidence: EvidenceReadModel,
    private readonly clock: Clock,
  ) {}

  /** Every register with how much stands in it. @throws notFound. */
  registers(actor: Actor, roundId: string): Promise<RegistersView> {
    return this.reader.snapshot(async (manager) => {
      const { rights, places } = await this.rightsAnd(manager, actor, roundId);
      const idsOf = new Map(
        REGISTERS.map((book) => [book.list.code, new Set(placesFor(places, rights, book))]),
      );
      const sees = (code: string, unitId: string) => idsOf.get(code)?.has(unitId) ?? false;
      const seen = places.filter(({ id }) => REGISTERS.some(({ list }) => sees(list.code, id)));
      const counted = await this.counted(
        manager,
        roundId,
        seen.map(({ id }) => id),
      );
      const byRegister = Map.groupBy(
        counted.filter(({ register, unitId }) => sees(register, unitId)),
        ({ register }) => register,
      );
      const plain = ({ id, name }: RegisterUnit) => ({ id, name });
      return {
        registers: REGISTERS.filter(({ list }) => idsOf.get(list.code)!.size > 0).map((book) =>
          viewOf(book, byRegister.get(book.list.code) ?? []),
        ),
        unitsInAll: seen.filter(({ province }) => !province).length,
        places: places.flatMap((each) => {
          const kept = REGISTERS.map(({ list }) => list.code).filter((code) =>
            rights.keep.coversUnit(each.id, code),
          );
          if (kept.length === 0) return [];
          const registers = kept.length === REGISTERS.length ? null : kept;
          return [{ ...plain(each), organisationId: each.organisationId, registers }];
        }),
        seen: seen.map(plain),
      };
    });
  }

  /** Entries of one register, what is due first, then the latest. @throws unknownRegister, notFound. */
  entries(actor: Actor, roundId: string, code: string, query: EntriesQuery): Promise<EntriesPage> {
    const book = this.access.book(code);
    return this.reader.snapshot(async (manager) => {
      const { rights, places } = await this.rightsAnd(manager, actor, roundId);
      const ids = placesAsked(places, rights, book, query.unitId);
      const { page, pageSize } = query;
      if (ids.length === 0) return { rows: [], total: 0, page, pageSize };
      const found = this.matching(manager, roundId, code, ids, query);
      const total = await found.getCount();
      const rows = await found
        .orderBy('CASE WHEN entry.dueOn IS NULL THEN 1 ELSE 0 END')
        .addOrderBy('entry.dueOn')
        .addOrderBy('entry.changedAt', 'DESC')
        .addOrderBy('entry.id')
        .offset(offsetOf(query))
        .limit(pageSize)
        .getMany();
      const names = new Map(places.map(({ id, name }) => [id, name]));
      const files = await this.filesOf(manager, rows);
      return {
        rows: rows.map((entry) => ({
          ...this.entryView(entry, names.get(entry.unitId)!, rights),
          files: files.get(entry.id)?.length ?? 0,
        })),
        ...{ total, page, pageSize },
      };
    });
  }

  /** All entries of one register that match, for a workbook; at most `most`. */
  all(actor: Actor, roundId: string, code: string, query: EntriesQuery, most: number) {
    const book = this.access.book(code);
    return this.reader.snapshot(async (manager) => {
      const { rights, places } = await this.rightsAnd(manager, actor, roundId);
      const ids = placesAsked(places, rights, book, query.unitId);
      const rows =
        ids.length === 0
          ? []
          : await this.matching(manager, roundId, code, ids, query)
              .orderBy('entry.changedAt')
              .addOrderBy('entry.id')
              .limit(most + 1)
              .getMany();
      const whole = rows.length <= most;
      rows.splice(most);
      const names = new Map(places.map(({ id, name }) => [id, name]));
      const files = await this.filesOf(manager, rows);
      return {
        ...{ book, rows, whole, nameOf: (id: string) => names.get(id)! },
        filesOf: (id: string) => files.get(id) ?? [],
      };
    });
  }

  private async rightsAnd(manager: EntityManager, actor: Actor, roundId: string) {
    const rights = await this.access.of(manager, actor, roundId);
    return { rights, places: await this.access.places(manager, roundId) };
  }

  private filesOf(manager: EntityManager, rows: readonly RegisterEntry[]) {
    return this.evidence.titles(
      manager,
      ENTRY,
      rows.map(({ id }) => id),
    );
  }

  private matching(
    manager: EntityManager,
    roundId: string,
    code: string,
    unitIds: readonly string[],
    { state, q, late }: EntriesQuery,
  ) {
    const found = manager
      .createQueryBuilder(RegisterEntry, 'entry')
      .where('entry.roundId = :roundId AND entry.register = :code', { roundId, code })
      .andWhere('entry.unitId IN (:...unitIds)', { unitIds });
    if (state) found.andWhere('entry.state = :state', { state });
    if (late) found.andWhere('entry.dueOn < :today', { today: this.today() });
    const words = fold(q ?? '')
      .split(' ')
      .filter(Boolean);
    if (words.length > 0)
      found.andWhere(
        new Brackets((where) => {
          for (const [at, word] of words.entries())
            where.andWhere(`entry.folded LIKE :word${at} ESCAPE '!'`, {
              [`word${at}`]: `%${word.replace(/[!%_]/g, '!$&')}%`,
            });
        }),
      );
    return found;
  }

  private counted(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
  ): Promise<Counted[]> {
    if (unitIds.length === 0) return Promise.resolve([]);
    return manager
      .createQueryBuilder(RegisterEntry, 'entry')
      .select('entry.register', 'register')
      .addSelect('entry.unitId', 'unitId')
      .addSelect('entry.state', 'state')
      .addSelect('COUNT(*)', 'n')
      .addSelect('SUM(CASE WHEN entry.dueOn < :today THEN 1 ELSE 0 END)', 'late')
      .addSelect('SUM(CASE WHEN entry.verifiedAt IS NULL THEN 0 ELSE 1 END)', 'verified')
      .where('entry.roundId = :roundId AND entry.unitId IN (:...unitIds)', { roundId, unitIds })
      .groupBy('entry.register')
      .addGroupBy('entry.unitId')
      .addGroupBy('entry.state')
      .setParameter('today', this.today())
      .getRawMany<Counted>();
  }

  private entryView(entry: RegisterEntry, unitName: string, rights: RegisterRights) {
    const { id, version, register, unitId, title, state, dueOn, values } = entry;
    const { verifiedByName, verifiedAt, changedByName, changedAt } = entry;
    return {
      ...{ id, version, unit: { id: unitId, name: unitName }, title, state, dueOn, values },
      ...{ overdue: dueOn !== null && dueOn < this.today() },
      ...{ verifiedByName, verifiedAt, changedByName, changedAt },
      mayKeep: rights.keep.coversUnit(unitId, register),
      mayVerify: verifiedAt === null && rights.verify.coversUnit(unitId, register),
    };
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}

/** Units whose entries of a register the person sees. */
const placesFor = (
  places: readonly RegisterUnit[],
  { read }: RegisterRights,
  book: RegisterDeclaration,
): string[] =>
  places
    .filter(({ id, province }) => seesEntries(read, book, { unitId: id, province }))
    .map(({ id }) => id);

/** The same, of one unit where one is asked for. @throws notFound where the register is none of theirs. */
function placesAsked(
  places: readonly RegisterUnit[],
  rights: RegisterRights,
  book: RegisterDeclaration,
  unitId: string | undefined,
): string[] {
  const seen = placesFor(places, rights, book);
  if (seen.length === 0) throw notFound();
  return seen.filter((id) => unitId === undefined || id === unitId);
}

function viewOf(book: RegisterDeclaration, counted: readonly Counted[]) {
  const { list, group, title, source, provinceOnly, states, due } = book;
  const isOver = (state: string) => states.find(({ value }) => value === state)?.over ?? false;
  const sum = (rows: readonly Counted[], of: 'n' | 'late' | 'verified') =>
    rows.reduce((all, row) => all + Number(row[of]), 0);
  return {
    ...{ code: list.code, group, name: list.name, source, provinceOnly },
    ...{ key: list.key, title },
    columns: list.columns,
    states: states.map(({ value, vi, en, over }) => ({ value, vi, en, over })),
    due: due ?? null,
    entries: sum(counted, 'n'),
    units: new Set(counted.map(({ unitId }) => unitId)).size,
    open: sum(
      counted.filter(({ state }) => !isOver(state)),
      'n',
    ),
    overdue: sum(counted, 'late'),
    verified: sum(counted, 'verified'),
  };
}
