import { OWN, type RouteExpectation, get, list, send } from './expectation';

export const exportsRoutes: Record<string, RouteExpectation> = {
  'POST handover/lists/:id/exports': send('401 202 202 404 202', list('/exports'), () => ({
    bucket: 'outstanding',
  })),
  // Nothing in the assets of the scene is masked.
  'POST handover/lists/:id/full-exports': send(
    '401 403 409 404 409',
    list('/full-exports'),
    () => ({
      bucket: 'outstanding',
      reason: 'Đối chiếu hồ sơ',
    }),
  ),
  'GET handover/exports/:id/file': {
    ...get(OWN, ({ exportId }) => `handover/exports/${exportId}/file`),
    ofAccount: true,
  },
};
