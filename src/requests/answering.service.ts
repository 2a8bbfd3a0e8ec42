import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import type { ReceivedForm } from '../platform/files/receive-form';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { changedCells, knownChanged, mustBeSeen } from './answer-differences';
import { checkRows, problemsTogether } from './check-answer';
import { answered, type AnswerRow } from './form-layout';
import { KnownValues } from './known/known-values';
import { withoutPersonalColumns, withoutPersonalNumbers } from './personal-answer';
import { readAnswer, type Difference, type ReadAnswer } from './read-answer';
import { holdRequest, RequestAccess } from './request-access';
import { RequestFiles, WORKBOOK } from './request-files';
import { rowsOf } from './request-views';
import { DataRequest, DataRequestAnswer, DataRequestUnit } from './request.entity';
import {
  answerDecided,
  notSent,
  nothingAnswered,
  reasonMissing,
  unreadableAnswer,
} from './requests.errors';
import type { DecideAnswer } from './requests.schema';

const AFTER_MERGE: Difference = { kind: 'after-merge', names: [] };

/** Answers of units: taken in whatever they look like, and decided by who asked where they differ. */
@Injectable()
export class Answering {
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
   * Takes in a workbook; it is kept even where nothing could be read of it, without columns of personal data.
   * @throws notFound, noRight, notSent, nothingAnswered, secretFile, or what is wrong with the file.
   */
  async upload(
    actor: Actor,
    id: string,
    unitId: string,
    { staged: sent, fileName }: ReceivedForm,
  ): Promise<void> {
    let staged = sent;
    try {
      const { request } = await this.mine(this.reader.manager, actor, id, unitId);
      const found = await this.requestFiles.read(sent, fileName);
      const { workbook, headings } = withoutPersonalColumns(found, request.layout);
      const unit = (await this.units.unit(this.reader.manager, unitId))!;
      const read = readAnswer(workbook, request.layout, unit);
      const other = read.differences.some(({ kind }) => kind === 'other-form');
      if (read.rows.length === 0 && !other) throw nothingAnswered();
      if (headings.length > 0) {
        read.differences.push({ kind: 'columns-personal', names: headings });
        staged = await this.requestFiles.copyOf(workbook);
        await this.files.discard(sent);
      }
      await this.store(actor, id, unitId, read, { staged, fileName, sha256: sent.sha256 });
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /**
   * Takes in what was typed on screen; keys that are no columns of the form are left out.
   * @throws notFound, noRight, notSent, nothingAnswered.
   */
  async type(actor: Actor, id: string, unitId: string, typed: readonly AnswerRow[]): Promise<void> {
    const { request } = await this.mine(this.reader.manager, actor, id, unitId);
    const keys = request.layout.columns
      .filter(({ role }) => role === 'fill' || role === 'given')
      .map(({ key }) => key);
    const fills = answered(request.layout).map(({ key }) => key);
    const rows = typed
      .map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])))
      .filter((row) => fills.some((key) => row[key] !== null && row[key] !== ''));
    if (rows.length === 0) throw nothingAnswered();
    await this.store(actor, id, unitId, { rows, problems: [], differences: [] });
  }

  /**
   * Accepts an answer that was held, or returns one with a reason. Nothing of it is removed.
   * @throws notFound, noRight, answerDecided, reasonMissing, unreadableAnswer, StaleVersion.
   */
  decide(actor: Actor, id: string, version: number, body: DecideAnswer): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const answer = await manager.findOneBy(DataRequestAnswer, { id });
      const asked =
        answer && (await manager.findOneBy(DataRequestUnit, { id: answer.requestUnitId }));
      if (!asked) throw notFound();
      const { requestId, unitId } = asked;
      const { request, sends } = await this.access.unit(manager, actor, requestId, unitId);
      if (!sends) throw noRight();
      await holdRequest(manager, requestId);
      if (answer.version !== version) throw new StaleVersion('data_request_answer', id, version);
      const { accept, reason } = body;
      if (answer.state !== 'held' && (accept || answer.state !== 'current')) throw answerDecided();
      if (!accept && reason === null) throw reasonMissing();
      if (accept && answer.differences.some(({ kind }) => kind === 'other-form'))
        throw unreadableAnswer();
      const decision = { decisionReason: reason, decidedByName: actor.name };
      if (accept) {
        await this.counts(manager, asked, id);
        const state = 'current' as const;
        const differences = [...answer.differences];
        // It came before the merging and counts after it: no more in the merged table than a later one.
        if (request.mergedAt !== null && !differences.some(({ kind }) => kind === 'after-merge'))
          differences.push(AFTER_MERGE);
        const change = { ...decision, state, differences };
        await updateVersioned(manager, DataRequestAnswer, answer, change);
      } else {
        const state = 'returned' as const;
        await updateVersioned(manager, DataRequestAnswer, answer, { ...decision, state });
        // What counted before goes on counting.
        if (asked.answerId === null || asked.answerId === id) {
          const change = { answerId: null, returnReason: reason };
          await updateVersioned(manager, DataRequestUnit, asked, change);
        }
      }
      const action = accept ? 'requests.answer-accepted' : 'requests.answer-returned';
      await this.record(manager, actor, request, asked, action, reason, {
        number: answer.number,
      });
      return [requestId, unitId];
    });
  }

  private async store(
    actor: Actor,
    id: string,
    unitId: string,
    found: ReadAnswer,
    file?: { staged: StagedFile; fileName: string; sha256: string },
  ): Promise<void> {
    const known = await this.knownNow(actor, id, unitId, found.rows);
    await this.unitOfWork.run(async (manager) => {
      // What is merged at this moment either has this answer, or is there to be seen before it counts.
      await holdRequest(manager, id);
      const { request, asked } = await this.mine(manager, actor, id, unitId);
      const read = withoutPersonalNumbers(request.layout, found);
      const where = { requestUnitId: asked.id };
      const before = await manager.find(DataRequestAnswer, { where, order: { number: 'DESC' } });
      const counting = before.find((each) => each.id === asked.answerId);
      const differences = [...read.differences];
      if (counting) {
        const names = changedCells(request.layout, rowsOf(counting), read.rows);
        // The very same once more says nothing that somebody would have to look at.
        if (names.length > 0) differences.push({ kind: 'answered-before', names });
      }
      const changed = knownChanged(request.layout, asked.known, read.rows, known);
      if (changed.length > 0) differences.push({ kind: 'known-changed', names: changed });
      if (request.mergedAt !== null) differences.push(AFTER_MERGE);
      const problems = problemsTogether(read.problems, checkRows(request.layout, read.rows));
      const held = problems.length > 0 || mustBeSeen(differences);
      const saved =
        file &&
        (await this.files.save(manager, file.staged, {
          ...{ name: file.fileName, mediaType: WORKBOOK, createdBy: actor.accountId },
        }));
      const now = this.clock.moment();
      const answerId = newId();
      for (const older of before.filter(({ state }) => state === 'held'))
        await updateVersioned(manager, DataRequestAnswer, older, { state: 'superseded' });
      await insertRows(manager, DataRequestAnswer, [
        {
          ...{ id: answerId, requestUnitId: asked.id, number: (before[0]?.number ?? 0) + 1 },
          ...{
            source: file ? ('upload' as const) : ('screen' as const),
            fileId: saved?.id ?? null,
          },
          ...{ state: held ? ('held' as const) : ('current' as const) },
          ...{ rows: JSON.stringify(read.rows), problems, differences, late: now > request.dueAt },
          ...{ sentAt: now, sentBy: actor.accountId, sentByName: actor.name },
          ...{ decisionReason: null, decidedByName: null, version: 1 },
        },
      ]);
      if (!held) await this.counts(manager, asked, answerId);
      await this.record(manager, actor, request, asked, 'requests.answered', null, {
        ...{ rows: read.rows.length, problems: problems.length, held },
        // Of the file as it was sent, also where a copy without some of it is kept.
        ...(file && { sha256: file.sha256 }),
      });
    });
  }

  /** What the product knows of the unit by now; nothing where its copy came back as it was. */
  private async knownNow(
    actor: Actor,
    id: string,
    unitId: string,
    rows: readonly AnswerRow[],
  ): Promise<AnswerRow> {
    const { manager } = this.reader;
    const { request, asked } = await this.mine(manager, actor, id, unitId);
    if (knownChanged(request.layout, asked.known, rows).length === 0) return {};
    const now = await this.known.given(manager, request.layout, request.roundId, [unitId]);
    return now.get(unitId) ?? {};
  }

  /** From now on this answer counts; the one before it is kept. */
  private async counts(manager: EntityManager, asked: DataRequestUnit, answerId: string) {
    const former = asked.answerId;
    if (former !== null) {
      const before = await manager.findOneByOrFail(DataRequestAnswer, { id: former });
      await updateVersioned(manager, DataRequestAnswer, before, { state: 'superseded' });
    }
    await updateVersioned(manager, DataRequestUnit, asked, { answerId, returnReason: null });
  }

  private async mine(manager: EntityManager, actor: Actor, id: string, unitId: string) {
    const found = await this.access.unit(manager, actor, id, unitId);
    if (!found.scopes.answer.coversUnit(unitId)) throw noRight();
    if (found.request.state !== 'sent') throw notSent();
    return found;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, title }: DataRequest,
    asked: DataRequestUnit,
    action: string,
    reason: string | null,
    summary: Record<string, string | number | boolean>,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId, reason, summary, organisationId: asked.organisationId },
      subject: { type: 'data_request', id, name: title.slice(0, 200) },
      objects: [{ type: 'data_request_unit', id: asked.id }],
    });
  }
}
