import { Injectable } from '@nestjs/common';
import { oldRows } from '../platform/retention/old-rows';
import { Retention } from '../platform/retention/retention';
import { ReminderMessage } from './reminder-message.entity';

/** Messages in inboxes go when they are old; what was sent to units about a request stays with the request. */
@Injectable()
export class OldReminders {
  constructor(retention: Retention) {
    retention.register('reminder-messages', oldRows(ReminderMessage, 'madeAt'));
  }
}
