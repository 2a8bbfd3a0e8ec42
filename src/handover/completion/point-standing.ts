import { canonical, sha256 } from '../../platform/audit/canonical';
import type { Finding, Matter, Point } from './closing-points';

/** What a paper is about: how many stood under each key when it was recorded. */
export type Covered = Readonly<Record<string, number>>;

/** A paper about a point, as far as it decides. */
export interface PointPaper {
  id: string;
  kind: 'done' | 'reservation';
  covers: Covered;
}

/**
 * `met`: the record shows it; `recorded`: a paper says it is done; `reserved`: it is left open under a
 * signed reservation; `open` and `unknown` hold the closing up.
 */
export const STANDINGS = ['met', 'recorded', 'reserved', 'open', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface PointStanding {
  point: Point;
  standing: Standing;
  /** The paper by which the point holds; null where it needs none or there is none. */
  paperId: string | null;
  /** There is a paper, but things came up that it is not about. */
  outgrown: boolean;
  finding: Finding;
}

export const HOLDING: readonly Standing[] = ['met', 'recorded', 'reserved'];
export const holds = ({ standing }: Pick<PointStanding, 'standing'>): boolean =>
  HOLDING.includes(standing);

/** What a paper recorded now would be about. */
export const coveredBy = (matters: readonly Pick<Matter, 'key' | 'count'>[]): Covered =>
  Object.fromEntries(matters.map(({ key, count }) => [key, count]));

/** Names what is left to do of a point, so that nobody records a paper about something else. */
export const digestOfMatters = (matters: readonly Matter[]): string =>
  sha256(canonical(coveredBy(matters)));

/** Whether a paper is about all that is left to do; it never is about what came up later. */
export const covers = (paper: Pick<PointPaper, 'covers'>, matters: readonly Matter[]): boolean =>
  matters.every(({ key, count }) => (paper.covers[key] ?? 0) >= count);

/**
 * How a point stands: by the record first, then by the paper about it.
 * @param paper the one in force, if there is one.
 */
export function standingOf(finding: Finding, paper: PointPaper | undefined): PointStanding {
  const { point, told, matters } = finding;
  const base = { point, finding, outgrown: false };
  if (told === 'met') return { ...base, standing: 'met', paperId: null };
  if (paper && covers(paper, matters)) {
    const standing = paper.kind === 'done' ? 'recorded' : 'reserved';
    return { ...base, standing, paperId: paper.id };
  }
  return { ...base, standing: told, paperId: null, outgrown: paper !== undefined };
}
