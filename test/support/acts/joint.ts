import type { ListJointView } from '../../../src/handover/joint/joint.schema';
import { asked as answerOf } from '../../../scripts/support/talk';
import { versionOf } from '../acting-scene';
import { type ActOf, onList } from './acting';

const onJoint =
  (act: string, body: unknown): ActOf =>
  async ({ talks, jointId }) => {
    const joint = `joint-acceptances/${jointId}`;
    return {
      ...{ talk: talks['own unit'], address: `${joint}/${act}` },
      ...(body === undefined ? {} : { body: () => body }),
      headers: await versionOf(talks['own unit'], joint),
    };
  };

export const jointActs: Record<string, ActOf> = {
  'POST joint-acceptances/:id/cancel': (scene) => onJoint('cancel', undefined)(scene),
  'POST handover/lists/:id/joint-acceptances': onList('joint-acceptances', (scene) => ({
    ...{ receiverOrganisationId: scene.receiverOrganisationId, witnessed: true, exceptions: [] },
  })),
  'POST joint-acceptances/:id/confirm': async (scene) => {
    const address = `handover/lists/${scene.listId}/joint-acceptances`;
    const { acts } = await answerOf<ListJointView>(scene.talks['own unit'], 'GET', address);
    const jointId = acts.find(({ state }) => state === 'open')!.id;
    return onJoint('confirm', { side: 'giver', code: null })({ ...scene, jointId });
  },
};
