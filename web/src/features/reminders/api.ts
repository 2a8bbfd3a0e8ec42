import {
  changeReminderSettings,
  getReminderSettings,
  listReminders,
  listRequestReminders,
  readReminders,
  remindUnits,
} from '../../api/sdk.gen';
import type { ChangeReminderSettings, RemindUnits } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ChangeReminderSettings,
  InboxMessage,
  ReminderSettings,
  RequestReminders,
} from '../../api/types.gen';

export const REMINDERS_KEY = 'reminders';

export const remindersApi = {
  inbox: () => dataOf(listReminders()),
  read: (ids: string[] | null) => dataOf(readReminders({ body: { ids } })),
  settings: () => dataOf(getReminderSettings()),
  change: (version: number, body: ChangeReminderSettings) =>
    dataOf(changeReminderSettings({ headers: ifMatch(version), body })),
  ofRequest: (id: string) => dataOf(listRequestReminders({ path: { id } })),
  remind: (id: string, way: RemindUnits['way']) =>
    dataOf(remindUnits({ path: { id }, body: { way } })),
  letter: (id: string) => `/api/data-requests/${id}/reminder-letter`,
};
