import { type ActingScene, versionOf } from '../acting-scene';
import { type ActOf, administrator, asked } from './acting';

const onAccount =
  (act: string, body: (scene: ActingScene) => unknown, versioned = false): ActOf =>
  async (scene) => {
    const account = `accounts/${scene.accountId}`;
    const { administrator: talk } = scene;
    const headers = versioned ? await versionOf(talk, account) : {};
    return { talk, address: `${account}/${act}`, body: () => body(scene), headers };
  };

const TODAY = '2025-06-30';

export const accountAdministrationActs: Record<string, ActOf> = {
  'POST accounts/review': asked(administrator, () => 'accounts/review', {}),
  'POST accounts/bulk': ({ administrator: talk, giverOrganisationId: organisationId }) => ({
    ...{ talk, address: 'accounts/bulk' },
    body: () => ({
      accounts: [
        {
          login: 'nhieu-tai-khoan',
          name: 'Một trong nhiều người',
          duties: [{ role: 'viewer', organisationId }],
        },
      ],
    }),
  }),
  'POST accounts/:id/duties': onAccount('duties', ({ giverOrganisationId }) => ({
    ...{ role: 'viewer', organisationId: giverOrganisationId, listTypes: ['B3'] },
  })),
  'POST accounts/:id/duties/:dutyId/end': (scene) =>
    onAccount(`duties/${scene.dutyId}/end`, () => ({ validTo: TODAY }))(scene),
  'POST accounts/:id/disable': onAccount('disable', () => ({}), true),
  'POST accounts/:id/enable': onAccount('enable', () => ({}), true),
};
