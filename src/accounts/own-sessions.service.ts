import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import type { CurrentSessionFacts } from '../platform/http/permission';
import { isAdministrator } from './administrator';
import { idleLimit } from './pending';
import type { Session } from './session.entity';
import { SessionStore } from './session-store';

/** The browsers a person is signed in with: seen, and ended. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Those that are still good, the latest used first. */
  async list(actor: Actor): Promise<Session[]> {
    const all = await this.sessions.ofAccount(this.reader.manager, actor.accountId!);
    const now = this.clock.now().getTime();
    const idle = idleLimit(this.settings.security, isAdministrator(actor));
    return all.filter(
      ({ expiresAt, seenAt }) => Date.parse(expiresAt) > now && Date.parse(seenAt) + idle >= now,
    );
  }

  async signOut(secret: string): Promise<void> {
    await this.unitOfWork.run((manager) => this.sessions.endBySecret(manager, secret));
  }

  /** @throws notFound for a session that is over or somebody else's. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      if (!(await this.sessions.endOne(manager, actor.accountId!, id))) throw notFound();
      const subject = { type: 'account', id: actor.accountId! };
      const summary = { sessions: 1 };
      await this.audit.record(manager, {
        actor,
        action: 'accounts.sessions-ended',
        subject,
        summary,
      });
    });
  }

  /** Ends every session but the present one. @returns how many. */
  async endOthers(actor: Actor, { tokenHash }: CurrentSessionFacts): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const ended = await this.sessions.endAll(manager, actor.accountId!, tokenHash);
      const subject = { type: 'account', id: actor.accountId! };
      const summary = { sessions: ended };
      await this.audit.record(manager, {
        actor,
        action: 'accounts.sessions-ended',
        subject,
        summary,
      });
      return ended;
    });
  }
}
