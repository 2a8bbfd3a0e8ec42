import type { SnapshotBody } from '../snapshots/snapshot-body';
import type { ReadinessSnapshotUnit } from '../snapshots/snapshot.entity';
import type { ReadinessConclusion } from './conclusion.entity';
import type { ConclusionsView } from './conclusions.schema';

/** A conclusion with what it was made on. */
export function conclusionView(
  row: ReadinessConclusion,
  snapshot: ReadinessSnapshotUnit,
): ConclusionsView['conclusions'][number] {
  const { id, number, kind, noticeNumber, noticeDay, remedy, fileSha256 } = row;
  const { asOf } = JSON.parse(snapshot.body) as SnapshotBody;
  const { verdict, score, sha256 } = snapshot;
  return {
    ...{ id, number, kind, noticeNumber, noticeDay, remedy, fileSha256 },
    ...{ by: row.concludedByName, at: row.concludedAt },
    snapshot: { asOf, verdict, score: score === null ? null : score / 10, sha256 },
  };
}
