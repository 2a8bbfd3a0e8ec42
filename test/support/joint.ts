import { asked, type Talk } from '../../scripts/support/talk';
import type { JointView } from '../../src/handover/joint/joint.schema';
import type { JointSide } from '../../src/handover/joint/parties';
import { assetsFor, type ShareScene } from './share-scene';

/** Rows for the receiver, and two that go to another one. */
export const rowsOfTwo =
  (...names: string[]) =>
  ({ receiver, other }: { receiver: string; other: string }) => [
    ...assetsFor(receiver, ...names),
    ...assetsFor(other, 'Xe kéo', 'Xe đẩy'),
  ];

/** One side of a joint acceptance confirms it, as it saw it. @param code of another side, which confirms by it. */
export const confirmJoint = (
  talk: Talk,
  { id, version }: Pick<JointView, 'id' | 'version'>,
  side: JointSide,
  code: string | null = null,
) =>
  talk<JointView & { code: string }>(
    'POST',
    `joint-acceptances/${id}/confirm`,
    { side, code },
    { 'if-match': `"${version}"` },
  );

/** A joint acceptance as the province sees it now. */
export const jointNow = ({ talks }: ShareScene, id: string): Promise<JointView> =>
  asked<JointView>(talks.province, 'GET', `joint-acceptances/${id}`);
