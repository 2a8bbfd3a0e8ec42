import type { ReminderSetting } from './reminder-setting.entity';

type Wishes = Pick<ReminderSetting, 'mail' | 'digestAt' | 'quietFrom' | 'quietTo' | 'digestOn'>;

/** How people are reminded who set nothing: in the inbox alone. */
export const USUAL_WISHES: Wishes = {
  ...{ mail: 'none', digestAt: '07:00', quietFrom: '21:00', quietTo: '06:30', digestOn: null },
};

/**
 * Whether a time of day lies in the quiet hours; they may go over midnight.
 * @param time `HH:MM` in Việt Nam.
 */
export function isQuiet(
  { quietFrom, quietTo }: Pick<Wishes, 'quietFrom' | 'quietTo'>,
  time: string,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? quietFrom <= time && time < quietTo
    : time >= quietFrom || time < quietTo;
}

/**
 * Whether a person's e-mail goes out now, where there is something new.
 * A digest goes once a day, from its hour on; one whose hour is quiet goes when the quiet hours end.
 * @param today and time in Việt Nam.
 */
export function mailIsDue(wishes: Wishes, today: string, time: string): boolean {
  if (wishes.mail === 'none' || isQuiet(wishes, time)) return false;
  return wishes.mail === 'each' || (time >= wishes.digestAt && wishes.digestOn !== today);
}

/** A request sent for hours is brought to mind when a quarter of the time is left, never more than a day. */
export function soonAt({ sentAt, dueAt }: { sentAt: string; dueAt: string }): string {
  const left = Math.min((Date.parse(dueAt) - Date.parse(sentAt)) / 4, 86_400_000);
  return new Date(Date.parse(dueAt) - Math.max(0, left)).toISOString();
}
