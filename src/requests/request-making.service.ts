import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import { FileStore } from '../platform/files/file-store';
import type { ReceivedForm } from '../platform/files/receive-form';
import { noRight } from '../platform/http/app-error';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { layoutFault, type AnswerRow, type FormLayout } from './form-layout';
import { KnownValues, wrongKnown } from './known/known-values';
import { copyRows } from './merge-answers';
import { personalColumns } from './personal-columns';
import { RequestAccess } from './request-access';
import { RequestFiles, WORKBOOK } from './request-files';
import { DataRequest, DataRequestUnit } from './request.entity';
import {
  alreadySent,
  dueGone,
  formAsksPersonal,
  formHasNoTable,
  formNotXlsx,
  knownWrong,
  layoutWrong,
  notSent,
  unitsNotOfRound,
  unitsWithoutBody,
} from './requests.errors';
import type { RequestFields, SendRequest } from './requests.schema';
import { understandForm } from './understand-form';

/** Making a request of a form, correcting how the form was understood, sending it to units. */
@Injectable()
export class RequestMaking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: RequestAccess,
    private readonly requestFiles: RequestFiles,
    private readonly files: FileStore,
    private readonly units: UnitsReadModel,
    private readonly known: KnownValues,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a draft of a form; nobody but those who send requests sees it.
   * @returns its id.
   * @throws notFound, noRight, dueGone, formNotXlsx, formHasNoTable, formAsksPersonal, formHasTables,
   *   secretFile.
   */
  async make(
    actor: Actor,
    roundId: string,
    { staged, fileName }: ReceivedForm,
    fields: RequestFields,
  ): Promise<string> {
    try {
      const { manager } = this.reader;
      const scopes = await this.access.of(manager, actor, roundId);
      if (!scopes.send.coversProvince()) throw noRight();
      if (fields.dueAt <= this.clock.moment()) throw dueGone();
      const workbook = await this.requestFiles.read(staged, fileName);
      if (workbook.format !== '.xlsx') throw formNotXlsx();
      const units = [
        ...(await this.units.newUnits(manager, roundId)),
        ...(await this.units.oldUnits(manager, roundId)),
      ];
      const layout = understandForm(workbook, units, await this.known.catalogue(manager));
      if (!layout) throw formHasNoTable();
      const personal = personalColumns(layout.columns.map(({ heading }) => heading));
      if (personal.length > 0) throw formAsksPersonal({ columns: personal.join('”, “') });
      // Written once now, so that nobody answers a form that cannot be merged.
      const unit = { id: '', name: '' };
      const grown = copyRows({ ...layout, listed: [] }, { unit, rows: [] });
      const more = { ...grown, rows: [...grown.rows, grown.rows[0]!] };
      await this.requestFiles.discard(await this.requestFiles.filled(staged, layout, more));
      return await this.unitOfWork.run(async (write) => {
        const about = { name: fileName, mediaType: WORKBOOK, createdBy: actor.accountId };
        const file = await this.files.save(write, staged, about);
        const id = newId();
        await insertRows(write, DataRequest, [
          {
            ...{ id, roundId, seriesId: id, period: 1, formFileId: file.id, layout },
            ...this.content(fields),
            ...{ state: 'draft' as const, sentAt: null, ...NOT_MERGED },
            ...{ madeAt: this.clock.moment(), madeBy: actor.accountId, madeByName: actor.name },
            version: 1,
          },
        ]);
        await this.record(write, actor, { id, roundId, title: fields.title }, 'requests.made', {
          ...{ fileName, columns: layout.columns.length },
        });
        return id;
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /**
   * Corrects how the form was understood, before it goes out.
   * @throws notFound, noRight, alreadySent, layoutWrong, knownWrong, StaleVersion.
   */
  correct(actor: Actor, id: string, version: number, layout: FormLayout): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { request } = await this.access.sent(manager, actor, id);
      if (request.version !== version) throw new StaleVersion('data_request', id, version);
      if (request.state !== 'draft') throw alreadySent();
      if (layoutFault(layout) !== null || layout.sheet !== request.layout.sheet)
        throw layoutWrong();
      const wrong = wrongKnown(layout, await this.known.catalogue(manager));
      if (wrong.length > 0) throw knownWrong({ columns: wrong.join('”, “') });
      await updateVersioned(manager, DataRequest, { id, version }, { layout: layout as never });
      await this.record(manager, actor, request, 'requests.form-corrected', {
        columns: layout.columns.length,
      });
    });
  }

  /**
   * Sends a request to units; each is told its copy.
   * @throws notFound, noRight, alreadySent, dueGone, unitsNotOfRound, unitsWithoutBody, StaleVersion.
   */
  async send(actor: Actor, id: string, version: number, body: SendRequest): Promise<void> {
    const known = await this.knownOf(actor, id, version, body);
    return this.unitOfWork.run(async (manager) => {
      const { request } = await this.access.sent(manager, actor, id);
      if (request.version !== version) throw new StaleVersion('data_request', id, version);
      if (request.state !== 'draft') throw alreadySent();
      if (request.dueAt <= this.clock.moment()) throw dueGone();
      const side = await this.units.unitsOf(manager, request.roundId, body.side);
      // A unit that goes on as it is (Cái Chiên) is asked as one of the new ones, not of those that end.
      const staying =
        body.side === 'old' ? await this.units.staying(manager, request.roundId) : new Set();
      const all = side.filter(({ id: unitId }) => !staying.has(unitId));
      const asked = all.filter(({ id: unitId }) => body.unitIds?.includes(unitId) ?? true);
      if (body.unitIds !== null && asked.length !== new Set(body.unitIds).size)
        throw unitsNotOfRound();
      const bodies = await this.units.peoplesCommittees(
        manager,
        asked.map(({ id: unitId }) => unitId),
      );
      const without = asked.filter(({ id: unitId }) => !bodies.has(unitId));
      if (without.length > 0)
        throw unitsWithoutBody({ names: without.map(({ name }) => name).join(', ') });
      const rows = asked.map(({ id: unitId }, at) =>
        askedUnit(id, unitId, bodies.get(unitId)!.id, at + 1, known.get(unitId)),
      );
      await insertRows(manager, DataRequestUnit, rows);
      const change = { state: 'sent' as const, sentAt: this.clock.moment() };
      await updateVersioned(manager, DataRequest, { id, version }, change);
      await this.record(manager, actor, request, 'requests.sent', { units: rows.length });
    });
  }

  /** What the copies are pre-filled with, read before anything waits for the writing. */
  private async knownOf(
    actor: Actor,
    id: string,
    version: number,
    { side, unitIds }: SendRequest,
  ): Promise<Map<string, AnswerRow>> {
    const { manager } = this.reader;
    const { request } = await this.access.sent(manager, actor, id);
    if (request.version !== version) throw new StaleVersion('data_request', id, version);
    const { layout, roundId } = request;
    const all = (await this.units.unitsOf(manager, roundId, side)).map((unit) => unit.id);
    return this.known.given(manager, layout, roundId, unitIds ?? all);
  }

  private content(fields: RequestFields) {
    const { title, dueAt, instructions = null, contact = null, repeats } = fields;
    return { title, dueAt, instructions, contact, repeats };
  }

  /**
   * Closes a request: nobody answers it or is reminded of it any more, and it does not come again.
   * @throws notFound, noRight, notSent, StaleVersion.
   */
  close(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { request, units } = await this.access.sent(manager, actor, id);
      if (request.version !== version) throw new StaleVersion('data_request', id, version);
      if (request.state !== 'sent') throw notSent();
      await updateVersioned(manager, DataRequest, { id, version }, { state: 'closed' });
      const answered = units.filter(({ answerId }) => answerId !== null).length;
      await this.record(manager, actor, request, 'requests.closed', {
        ...{ units: units.length, answered },
      });
    });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, title }: Pick<DataRequest, 'id' | 'roundId' | 'title'>,
    action: string,
    summary: Record<string, string | number>,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId, summary },
      subject: { type: 'data_request', id, name: title.slice(0, 200) },
      objects: [{ type: 'data_request', id }],
    });
  }
}

/** A request whose answers nobody merged yet. */
export const NOT_MERGED = { mergedFileId: null, mergedAt: null, mergedByName: null };

/** A unit that is asked and has not answered. */
export const askedUnit = (
  requestId: string,
  unitId: string,
  organisationId: string,
  position: number,
  known: AnswerRow | undefined,
): DataRequestUnit => ({
  ...{ id: newId(), requestId, unitId, organisationId, position, known: known ?? null },
  ...{ answerId: null, returnReason: null, version: 1 },
});
