/** The end of a minute in Việt Nam as the server takes moments; undefined for now. */
export function momentOf(day: string, time: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const minute = /^\d{2}:\d{2}$/.test(time) ? time : '23:59';
  return new Date(`${day}T${minute}:59.999+07:00`).toISOString();
}
