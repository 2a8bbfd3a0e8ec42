import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { HoldersReadModel } from '../accounts/holders.read-model';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { defineJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobQueue } from '../platform/jobs/job-queue';
import { MailPost } from '../platform/mail/mail-post';
import { Keyring } from '../platform/secrets/keyring';
import { RegularLooks } from '../platform/regular-looks';
import { vietnamDay, vietnamTime } from '../platform/vietnam-time';
import { mailIsDue } from './mail-times';
import { mailSubject, mailText } from './mail-words';
import { ReminderMessage } from './reminder-message.entity';
import { addressPlace, ReminderSetting } from './reminder-setting.entity';

const LOOK_MS = 60_000;
/** Older ones are in the inbox; nobody is written to about them any more. */
const NEWS_MS = 3 * 86_400_000;

/** Sends what is new in inboxes by e-mail. */
export const reminderMailJob = defineJob<Record<string, never>>('reminders.mail', 'upkeep');

/** E-mail beside the inbox: all that is new in one letter a person, never in the quiet hours. */
@Injectable()
export class ReminderMailing implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly looks: RegularLooks,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly post: MailPost,
    private readonly holders: HoldersReadModel,
    private readonly keyring: Keyring,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(reminderMailJob, async () => ({ letters: await this.send() }));
    this.looks.every(LOOK_MS, 'reminders', () => this.ask());
  }

  /** Asks for letters where some are due, at most once in ten minutes. @returns whether any are. */
  async ask(): Promise<boolean> {
    const due = await this.due(this.reader.manager);
    if (due.length === 0) return false;
    const now = this.clock.now();
    const key = `mail-${vietnamDay(now)}-${vietnamTime(now).slice(0, 4)}`;
    await this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, reminderMailJob, {}, { idempotencyKey: key }),
    );
    return true;
  }

  /** Gives the letters that are due to the post; what was given once is not given again. */
  send(): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const due = await this.due(manager);
      const now = this.clock.now();
      for (const { setting, messages } of due) {
        const { id, accountId, address } = setting;
        const to = this.keyring.open(address!, addressPlace(id));
        const at = this.settings.http.publicUrl;
        const job = await this.post.post(
          manager,
          { to, subject: mailSubject(messages), text: mailText(messages, at) },
          { key: `reminder:${accountId}:${messages[0]!.id}:${messages.length}` },
        );
        if (job === null) continue;
        const ids = messages.map((each) => each.id);
        await manager.update(ReminderMessage, { id: In(ids) }, { mailedAt: now.toISOString() });
        if (setting.mail === 'digest')
          await manager.update(ReminderSetting, { id }, { digestOn: vietnamDay(now) });
      }
      return due.length;
    });
  }

  /** People to be written to now, each with what is new and was not read, the latest first. */
  private async due(manager: EntityManager) {
    if (!this.post.ready) return [];
    const now = this.clock.now();
    const [today, time] = [vietnamDay(now), vietnamTime(now).slice(0, 5)];
    const wishes = await manager.findBy(ReminderSetting, { mail: Not('none') });
    const settings = wishes.filter((each) => mailIsDue(each, today, time));
    if (settings.length === 0) return [];
    const open = await this.holders.open(
      manager,
      settings.map(({ accountId }) => accountId),
    );
    const fresh = await manager.find(ReminderMessage, {
      where: {
        ...{ accountId: In([...open, '']), mailedAt: IsNull(), readAt: IsNull() },
        withdrawnAt: IsNull(),
        madeAt: MoreThan(new Date(now.getTime() - NEWS_MS).toISOString()),
      },
      order: { madeAt: 'DESC', id: 'ASC' },
    });
    const byAccount = Map.groupBy(fresh, ({ accountId }) => accountId);
    return settings.flatMap((setting) => {
      const messages = byAccount.get(setting.accountId);
      return messages ? [{ setting, messages }] : [];
    });
  }
}
