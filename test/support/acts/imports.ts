import { assetList } from '../asset-list';
import { versionOf } from '../acting-scene';
import { type ActOf, form, round } from './acting';

export const importsActs: Record<string, ActOf> = {
  'POST imports/:id/apply': ({ talks, planToApply: { id, version } }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/apply`, body: () => ({}) },
    headers: { 'if-match': `"${version}"` },
  }),
  'POST imports/:id/undo': async ({ talks, planToApply: { id } }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/undo` },
    body: () => ({ reason: 'Nhập nhầm tệp.' }),
    headers: await versionOf(talks['own unit'], `imports/${id}`),
  }),
  'POST imports/:id/repairs/refusals': async ({ talks, importToDiscardId: id }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/repairs/refusals` },
    body: () => ({ changes: [{ kind: 'space', place: null, refused: true }] }),
    headers: await versionOf(talks['own unit'], `imports/${id}`),
  }),
  'POST imports/:id/discard': ({ talks, importToDiscardId: id }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/discard`, body: () => ({}) },
  }),
  'POST rounds/:roundId/imports': async (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('imports')(scene) },
    body: form(await assetList([{ name: 'Máy phát điện' }]), 'máy phát.xlsx', {
      ...{ listType: 'B3', giverOrganisationId: scene.giverOrganisationId },
    }),
  }),
};
