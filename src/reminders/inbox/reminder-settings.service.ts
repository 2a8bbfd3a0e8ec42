import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { MailPost } from '../../platform/mail/mail-post';
import { Keyring } from '../../platform/secrets/keyring';
import { resealEach } from '../../platform/secrets/reseal-each';
import { Resealing, type SealedRest } from '../../platform/secrets/resealing';
import { USUAL_WISHES } from '../mail-times';
import { addressPlace, ReminderSetting } from '../reminder-setting.entity';
import { addressMissing } from '../reminders.errors';
import type { ChangeReminderSettings, ReminderSettingsView } from './inbox.schema';

/** How each person wants to be reminded; addresses rest sealed. */
@Injectable()
export class ReminderSettings implements SealedRest {
  readonly name = 'reminder_setting.address';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
    private readonly post: MailPost,
    private readonly audit: AuditTrail,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async of({ accountId }: Actor): Promise<ReminderSettingsView> {
    const found = await this.reader.manager.findOneBy(ReminderSetting, {
      accountId: accountId ?? '',
    });
    const { mail, digestAt, quietFrom, quietTo } = found ?? USUAL_WISHES;
    const address = found?.address
      ? this.keyring.open(found.address, addressPlace(found.id))
      : null;
    return {
      ...{ mail, address, digestAt, quietFrom, quietTo },
      ...{ mailReady: this.post.ready, version: found?.version ?? 0 },
    };
  }

  /** @throws addressMissing, StaleVersion. */
  change(actor: Actor, version: number, body: ChangeReminderSettings): Promise<void> {
    const { address, ...wishes } = body;
    if (wishes.mail !== 'none' && address === null) throw addressMissing();
    return this.unitOfWork.run(async (manager) => {
      const accountId = actor.accountId!;
      const found = await manager.findOneBy(ReminderSetting, { accountId });
      const id = found?.id ?? newId();
      if ((found?.version ?? 0) !== version)
        throw new StaleVersion('reminder_setting', id, version);
      const sealed = address && this.keyring.seal(address, addressPlace(id));
      const change = { ...wishes, address: sealed };
      if (found) await updateVersioned(manager, ReminderSetting, { id, version }, change);
      else
        await insertRows(manager, ReminderSetting, [
          { ...change, id, accountId, digestOn: null, version: 1 },
        ]);
      await this.audit.record(manager, {
        ...{ actor, action: 'reminders.settings-changed' },
        subject: { type: 'account', id: accountId },
        summary: { mail: wishes.mail },
      });
    });
  }

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, ReminderSetting, { after, most }, ({ id, address }) => {
      const anew = address && this.keyring.sealedAnew(address, addressPlace(id));
      return anew ? { address: anew } : undefined;
    });
  }
}
