import { OPEN, type RouteExpectation, act, forAuditors, get, round, send } from './expectation';

/** Right in its form; the code is that of a kind of list that there is, so that nothing is made. */
export const NEW_LIST_TYPE = {
  code: 'B3',
  name: { vi: 'Cây xanh', en: 'Trees' },
  source: 'Quyết định của UBND tỉnh',
  group: 'assets',
  counted: { vi: 'cây', en: 'trees' },
  columns: [
    {
      ...{ header: { vi: 'Tên cây', en: 'Tree' }, type: 'text', required: true },
      ...{ identifies: true, stands: true },
    },
  ],
};

export const listTypesRoutes: Record<string, RouteExpectation> = {
  'GET list-types': get(OPEN, () => 'list-types'),
  'POST list-types': forAuditors(
    send(
      OPEN,
      () => 'list-types',
      () => NEW_LIST_TYPE,
    ),
    409,
  ),
  'GET list-types/:code': forAuditors(get(OPEN, () => 'list-types/B3')),
  'POST list-types/:code/columns': forAuditors(
    act(
      () => 'list-types/B3/columns',
      () => ({ header: { vi: 'Mã vạch', en: 'Bar code' }, type: 'text' }),
    ),
    409,
  ),
  'GET rounds/:roundId/handover/asked-lists': get(OPEN, round('/handover/asked-lists')),
  'POST rounds/:roundId/handover/asked-lists/:code': forAuditors(
    act(round('/handover/asked-lists/B3'), () => ({
      required: true,
      dueOn: null,
      cutOffDay: null,
    })),
    409,
  ),
  'GET list-types/:code/template.xlsx': get(OPEN, () => 'list-types/B3/template.xlsx'),
};
