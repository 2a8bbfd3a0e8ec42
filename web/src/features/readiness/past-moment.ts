import { momentOf } from '../balance/moment';

/** Vietnam keeps UTC+7 all year round. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * The moment that a chosen day and time stand for. A day alone stands for its end, today for now: only who names a
 * time that is still to come is told so by the server.
 * @param now the server's moment, as far as the page knows it.
 */
export function pastMoment(day: string, time: string, now: string | undefined): string | undefined {
  const moment = momentOf(day, time);
  if (moment === undefined || time || !now || moment <= now) return moment;
  const today = new Date(Date.parse(now) + OFFSET_MS).toISOString().slice(0, 10);
  return day === today ? now : moment;
}
