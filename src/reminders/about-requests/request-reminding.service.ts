import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HoldersReadModel } from '../../accounts/holders.read-model';
import { writePaper } from '../../office/papers/write-paper';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { vietnamDay } from '../../platform/vietnam-time';
import { RequestAccess } from '../../requests/request-access';
import { notSent } from '../../requests/requests.errors';
import { RequestsReadModel } from '../../requests/requests.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReminderMessage } from '../reminder-message.entity';
import type { ReminderWay } from '../reminder-kinds';
import { nobodyLate } from '../reminders.errors';
import { mattersOf } from '../sources/late-requests';
import { Telling } from '../telling';
import { RequestReminder } from './request-reminder.entity';
import type { RequestRemindersView } from './request-reminders.schema';
import { messageText, reminderPaper, type ReminderFacts } from './reminder-words';

/** Reminding the units that have not answered a request, all in one act that is on record. */
@Injectable()
export class RequestReminding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: RequestAccess,
    private readonly requests: RequestsReadModel,
    private readonly units: UnitsReadModel,
    private readonly holders: HoldersReadModel,
    private readonly telling: Telling,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Reminds the units in the inbox, or puts on record that the words for a chat group or the letter were
   * taken. A person who was reminded of it on this day is not told again.
   * @throws notFound, noRight, notSent, nobodyLate.
   */
  remind(actor: Actor, id: string, way: ReminderWay): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { request, round, open, facts } = await this.facts(manager, actor, id);
      const sent = { ...request, sentAt: request.sentAt! };
      const outcome =
        way === 'inbox'
          ? await this.telling.tell(manager, round, mattersOf('request-reminded', sent, open))
          : { told: [], untold: [] };
      const text = way === 'message' ? messageText(facts, this.address(round.code, id)) : null;
      const nobody = outcome.untold.map(({ unitId }) => unitId);
      await this.record(manager, actor, request, way, open, {
        ...{ people: outcome.told.length, nobody, text },
      });
    });
  }

  /** What was sent to whom, and the words to copy. @throws notFound, noRight. */
  view(actor: Actor, id: string): Promise<RequestRemindersView> {
    return this.reader.snapshot(async (manager) => {
      const { request } = await this.access.sent(manager, actor, id);
      const rows = await manager.find(RequestReminder, {
        ...{ where: { requestId: id }, order: { madeAt: 'DESC', id: 'ASC' } },
      });
      const messages = await manager.find(ReminderMessage, {
        ...{ where: { subjectId: id }, order: { madeAt: 'DESC', id: 'ASC' }, take: 500 },
      });
      const found = request.state === 'sent' ? await this.facts(manager, actor, id, true) : null;
      const units = await this.units.units(manager, [
        ...rows.flatMap(({ unitIds }) => unitIds),
        ...messages.flatMap(({ unitIds }) => unitIds),
      ]);
      const people = await this.holders.names(
        manager,
        messages.map(({ accountId }) => accountId),
      );
      const namesOf = (ids: readonly string[]) =>
        ids.flatMap((each) => units.get(each)?.name ?? []);
      const text = found && messageText(found.facts, this.address(found.round.code, id));
      return {
        ...{ late: found ? [...found.facts.units] : [], text },
        reminders: rows.map((row) => ({
          ...{ id: row.id, way: row.way, ofItself: row.onceKey !== null, people: row.people },
          ...{ units: namesOf(row.unitIds), nobody: namesOf(row.nobodyUnitIds), text: row.text },
          ...{ madeBy: row.madeByName, madeAt: row.madeAt },
        })),
        received: messages.map(({ accountId, unitIds, madeAt, readAt, mailedAt }) => ({
          ...{ name: people.get(accountId) ?? '', units: namesOf(unitIds), at: madeAt },
          ...{ readAt, mailedAt },
        })),
      };
    });
  }

  /**
   * Writes the letter as a Word file; the caller removes the folder once it was sent.
   * @throws notFound, noRight, notSent, nobodyLate.
   */
  async letter(actor: Actor, id: string): Promise<{ folder: string; file: string; name: string }> {
    const { facts } = await this.facts(this.reader.manager, actor, id);
    const text = canonical({ title: facts.title, dueAt: facts.dueAt, units: [...facts.units] });
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'letter.docx');
    try {
      await writePaper(file, 'docx', {
        paper: reminderPaper(facts),
        data: {
          ...{ name: 'don-doc.json', text, namespace: 'urn:ban-giao:don-doc' },
          description: 'Danh sách đơn vị chưa nộp khi lập công văn',
        },
        ...{ code: `ban-giao:don-doc:${sha256(text)}`, at: this.clock.moment() },
      });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { folder, file, name: `Công văn đôn đốc - ${facts.title}.docx` };
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, title }: { id: string; roundId: string; title: string },
    way: ReminderWay,
    open: readonly { unitId: string }[],
    { people, nobody, text }: { people: number; nobody: string[]; text: string | null },
  ): Promise<void> {
    const row: RequestReminder = {
      ...{ id: newId(), requestId: id, way, onceKey: null, people, text, nobodyUnitIds: nobody },
      ...{ unitIds: open.map(({ unitId }) => unitId), madeAt: this.clock.moment() },
      ...{ madeBy: actor.accountId, madeByName: actor.name },
    };
    await insertRows(manager, RequestReminder, [row]);
    await this.audit.record(manager, {
      ...{ actor, action: `reminders.request-${way}`, roundId },
      subject: { type: 'data_request', id, name: title.slice(0, 200) },
      summary: { units: open.length, people },
      objects: [{ type: 'data_request', id }],
    });
  }

  private async facts(manager: EntityManager, actor: Actor, id: string, noneIsFine = false) {
    const { request } = await this.access.sent(manager, actor, id);
    if (request.state !== 'sent') throw notSent();
    const open = (await this.requests.unanswered(manager, [id])).get(id) ?? [];
    if (open.length === 0 && !noneIsFine) throw nobodyLate();
    const round = (await this.units.round(manager, request.roundId))!;
    const names = await this.units.units(
      manager,
      open.map(({ unitId }) => unitId),
    );
    const facts: ReminderFacts = {
      ...{ title: request.title, dueAt: request.dueAt, contact: request.contact },
      ...{ province: round.provinceName, demonstration: round.demonstration },
      ...{ overdue: request.dueAt < this.clock.moment(), day: vietnamDay(this.clock.now()) },
      units: open.map(({ unitId }) => names.get(unitId)!.name),
    };
    return { request, round, open, facts };
  }

  private address(roundCode: string, id: string): string | undefined {
    const { publicUrl } = this.settings.http;
    return publicUrl && `${publicUrl.replace(/\/$/, '')}/${roundCode}/yeu-cau-bao-cao/${id}`;
  }
}
