/** Việt Nam keeps UTC+7 all year round, whatever the server's own time zone. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day in Việt Nam at a moment: `YYYY-MM-DD`. */
export function vietnamDay(moment: Date): string {
  return shifted(moment).slice(0, 10);
}

/** A moment as papers write it: `16 giờ 00 ngày 24/06/2025`. */
export function paperTime(moment: Date): string {
  const text = shifted(moment);
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${text.slice(11, 13)} giờ ${text.slice(14, 16)} ngày ${day}/${month}/${year}`;
}

/** A moment as tables write it: `24/06/2025 16:00`. */
export function tableTime(moment: Date): string {
  const text = shifted(moment);
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${day}/${month}/${year} ${text.slice(11, 16)}`;
}

/** The time of day in Việt Nam: `16:00:05`. */
export function vietnamTime(moment: Date): string {
  return shifted(moment).slice(11, 19);
}

function shifted(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString();
}
