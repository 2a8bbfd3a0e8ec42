import { fold } from '../text/fold';

/** Longest text kept for the search of one entry; what is beyond is found by other filters. */
const LONGEST = 4000;

interface Searched {
  actorName: string;
  subjectName?: string | null;
  reason?: string | null;
  summary: unknown;
}

/** The words of an entry without marks: who, on what, why, and every text of the summary. */
export function searchWords({ actorName, subjectName, reason, summary }: Searched): string {
  const texts = [actorName, subjectName ?? '', reason ?? '', ...textsIn(summary)];
  return fold(texts.join(' ')).slice(0, LONGEST);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
