import {
  changeReminderSettings,
  getReminderSettings,
  listReminders,
  listToldReminders,
  listRequestReminders,
  readReminders,
  remindUnits,
} from '../../api/sdk.gen';
import type {
  ChangeReminderSettings,
  ListToldRemindersData,
  RemindUnits,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ChangeReminderSettings,
  InboxMessage,
  ToldMessage,
  ReminderSettings,
  RequestReminders,
} from '../../api/types.gen';

export const REMINDERS_KEY = 'reminders';

export const remindersApi = {
  record: (roundId: string, query: NonNullable<ListToldRemindersData['query']>) =>
    dataOf(listToldReminders({ path: { roundId }, query })),
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
