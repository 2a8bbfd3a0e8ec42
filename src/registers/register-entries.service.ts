import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceReadModel } from '../handover/evidence/evidence.read-model';
import { columnOf, type RowValues } from '../imports/declaration';
import { planGivenRows } from '../imports/plan-given-rows';
import { protectNothing } from '../imports/protect-row';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight } from '../platform/http/app-error';
import { ENTRY } from './entry-evidence';
import { EntryWriter, toldOf } from './entry-writer';
import { keyText } from './entry-text';
import { RegisterAccess, type RegisterUnit } from './register-access';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';
import {
  entryRefused,
  entryTwice,
  hasFiles,
  nothingToVerify,
  unknownColumns,
} from './registers.errors';
import type { EntryBody } from './registers.schema';

type Seen = Pick<RegisterEntry, 'id' | 'version'>;

/** Column in which entries name what proves them. */
const EVIDENCE = 'evidence';

/** Entries of registers as people type them: by the same readings and rules as rows of a workbook. */
@Injectable()
export class RegisterEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly writer: EntryWriter,
    private readonly evidence: EvidenceReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws unknownRegister, notFound, noRight, notInRegister, ofProvinceOnly, entryRefused, entryTwice. */
  add(actor: Actor, roundId: string, code: string, body: EntryBody): Promise<{ id: string }> {
    const book = this.access.book(code);
    return this.unitOfWork.run(async (manager) => {
      const unit = await this.access.toKeep(manager, actor, roundId, book, body.unitId);
      const place = { roundId, unitId: unit.id };
      const { values } = await this.read(manager, book, unit, place, body.values);
      const [made] = await this.writer.add(manager, actor, book, place, [values]);
      const change = { before: null, after: toldOf(book, values) };
      await this.record(manager, actor, 'registers.added', book, unit, made!, change);
      return { id: made!.id };
    });
  }

  /** @throws notFound, noRight, StaleVersion, entryRefused, entryTwice. */
  change(actor: Actor, seen: Seen, typed: EntryBody['values']): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { entry, unit, book } = await this.kept(manager, actor, seen);
      const place = { roundId: entry.roundId, unitId: entry.unitId };
      const { values } = await this.read(manager, book, unit, place, typed, entry.id);
      await this.writer.change(manager, actor, book, entry, values);
      const change = { before: toldOf(book, entry.values), after: toldOf(book, values) };
      await this.record(manager, actor, 'registers.changed', book, unit, entry, change);
    });
  }

  /** Takes an entry off; the trail keeps what it said. @throws notFound, noRight, StaleVersion, hasFiles. */
  remove(actor: Actor, seen: Seen): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { entry, unit, book } = await this.kept(manager, actor, seen);
      const files = await this.filesOf(manager, entry);
      if (files > 0) throw hasFiles({ n: files });
      const gone = await manager.delete(RegisterEntry, seen);
      if (gone.affected !== 1) throw new StaleVersion('register_entry', seen.id, seen.version);
      await this.writer.tell(manager, [{ ...entry, values: null }]);
      const change = { before: toldOf(book, entry.values), after: null };
      await this.record(manager, actor, 'registers.removed', book, unit, entry, change);
    });
  }

  /** The province looked at what proves an entry. @throws notFound, noRight, nothingToVerify, StaleVersion. */
  verify(actor: Actor, seen: Seen): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { entry, unit, rights, book } = await this.access.visible(manager, actor, seen.id);
      if (!rights.verify.coversUnit(entry.unitId, entry.register)) throw noRight();
      if (entry.version !== seen.version)
        throw new StaleVersion('register_entry', seen.id, seen.version);
      const named = !columnOf(book.list, EVIDENCE) || (entry.values[EVIDENCE] ?? null) !== null;
      if (!named && (await this.filesOf(manager, entry)) === 0) throw nothingToVerify();
      await updateVersioned(manager, RegisterEntry, seen, {
        ...{ verifiedByName: actor.name, verifiedAt: this.clock.moment() },
      });
      const change = { before: { verified: false }, after: { verified: true } };
      await this.record(manager, actor, 'registers.verified', book, unit, entry, change);
    });
  }

  /** How many files prove an entry. */
  private async filesOf(manager: EntityManager, { id }: RegisterEntry): Promise<number> {
    return (await this.evidence.titles(manager, ENTRY, [id])).get(id)?.length ?? 0;
  }

  private async kept(manager: EntityManager, actor: Actor, seen: Seen) {
    const { entry, unit, rights, book } = await this.access.visible(manager, actor, seen.id);
    if (!rights.keep.coversUnit(entry.unitId, entry.register)) throw noRight();
    if (entry.version !== seen.version)
      throw new StaleVersion('register_entry', seen.id, seen.version);
    return { entry, unit, book };
  }

  /** What was typed, as values. @param own id of the entry that is changed. */
  private async read(
    manager: EntityManager,
    book: RegisterDeclaration,
    unit: RegisterUnit,
    place: { roundId: string; unitId: string },
    typed: EntryBody['values'],
    own?: string,
  ): Promise<{ values: RowValues }> {
    const { list } = book;
    const unknown = Object.keys(typed).filter((key) => !columnOf(list, key));
    if (unknown.length > 0)
      throw unknownColumns({ register: list.name.vi, columns: unknown.join(', ') });
    const { existing, ...context } = await this.writer.contextOf(manager, book, place);
    const twin = { ...context, existing: new Map() };
    const [row] = planGivenRows([typed], list, twin, protectNothing);
    const { problems, values, fingerprint } = row!;
    if (problems.length > 0)
      throw entryRefused(
        {
          problems: problems.map(({ vi }) => vi).join(' '),
          problemsEn: problems.map(({ en }) => en).join(' '),
        },
        problems.map(({ column, vi, en }) => ({ column, vi, en })),
      );
    const there = existing.get(fingerprint);
    if (there && there.id !== own)
      throw entryTwice({ unit: unit.name, key: keyText(book, values) });
    return { values };
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    { list }: RegisterDeclaration,
    unit: RegisterUnit,
    entry: Pick<RegisterEntry, 'id' | 'roundId' | 'title'>,
    change: { before: JsonObject | null; after: JsonObject | null },
  ): Promise<void> {
    const type = 'register_entry';
    return this.audit.record(manager, {
      ...{ actor, action, roundId: entry.roundId, organisationId: unit.organisationId },
      subject: { type, id: entry.id, name: entry.title.slice(0, 200) },
      summary: { register: list.name.vi, unitName: unit.name },
      objects: [{ type, id: entry.id, ...change }],
    });
  }
}
