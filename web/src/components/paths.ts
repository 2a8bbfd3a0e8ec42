/** Addresses of the pages. Words without marks: an address must survive a chat message. */
export const paths = {
  signIn: '/dang-nhap',
  setUp: '/thiet-lap',
  overview: (round: string) => `/${round}/tong-quan`,
  handover: (round: string) => `/${round}/ban-giao`,
  incoming: (round: string, unitId?: string) =>
    `/${round}/ban-giao/gui-den${unitId ? `?don-vi=${unitId}` : ''}`,
  control: (round: string, query: Partial<Record<'ben-giao' | 'loai', string>> = {}) => {
    const tail = new URLSearchParams(query);
    return `/${round}/ban-giao/doi-chung${tail.size ? `?${tail}` : ''}`;
  },
  functions: (round: string) => `/${round}/ban-giao/chuc-nang`,
  controlFigure: (round: string, figureId: string) => `/${round}/ban-giao/doi-chung/${figureId}`,
  balance: (round: string) => `/${round}/ban-giao/can-doi`,
  shares: (round: string) => `/${round}/ban-giao/ky-va-tam-giao`,
  list: (round: string, listId: string) => `/${round}/ban-giao/danh-sach/${listId}`,
  counting: (round: string, countingId: string) => `/${round}/ban-giao/kiem-ke/${countingId}`,
  row: (round: string, listId: string, itemId = '') =>
    `/${round}/ban-giao/danh-sach/${listId}/dong/${itemId}`,
  importFile: (round: string, query: { giver?: string; type?: string } = {}) => {
    const tail = new URLSearchParams();
    if (query.giver) tail.set('ben-giao', query.giver);
    if (query.type) tail.set('loai', query.type);
    return `/${round}/ban-giao/nhap${tail.size ? `?${tail}` : ''}`;
  },
  discrepancies: (round: string, query: { list?: string } = {}) =>
    `/${round}/ban-giao/chenh-lech${query.list ? `?danh-sach=${query.list}` : ''}`,
  teams: (round: string) => `/${round}/ban-giao/to-cong-tac`,
  duplicates: (round: string) => `/${round}/ban-giao/trung-lap`,
  register: (round: string) => `/${round}/ban-giao/so-tiep-nhan`,
  completion: (round: string) => `/${round}/ban-giao/ket-thuc`,
  completionUnit: (round: string, unitId: string) => `/${round}/ban-giao/ket-thuc/${unitId}`,
  cases: (round: string) => `/${round}/ban-giao/cong-viec`,
  importBatch: (round: string, importId: string) => `/${round}/ban-giao/nhap/${importId}`,
  importSets: (round: string, type = '') =>
    `/${round}/ban-giao/nhap-nhieu${type ? `?loai=${type}` : ''}`,
  importSet: (round: string, setId: string) => `/${round}/ban-giao/nhap-nhieu/${setId}`,
  rehearsals: (round: string) => `/${round}/van-hanh-thu`,
  rehearsal: (round: string, id: string) => `/${round}/van-hanh-thu/${id}`,
  obstacles: (
    round: string,
    query: Partial<Record<'xem' | 'don-vi' | 'lan-thu' | 'chung', string>> = {},
  ) => {
    const tail = new URLSearchParams(query);
    return `/${round}/vuong-mac${tail.size ? `?${tail}` : ''}`;
  },
  requests: (round: string) => `/${round}/yeu-cau-bao-cao`,
  request: (round: string, id: string) => `/${round}/yeu-cau-bao-cao/${id}`,
  requestOfUnit: (round: string, id: string, unitId: string) =>
    `/${round}/yeu-cau-bao-cao/${id}/${unitId}`,
  inbox: (round: string) => `/${round}/nhac-viec`,
  tasks: (round: string, query: Partial<Record<'co-quan' | 'han' | 'xem', string>> = {}) => {
    const tail = new URLSearchParams(query);
    return `/${round}/viec-can-lam${tail.size ? `?${tail}` : ''}`;
  },
  indicators: (round: string) => `/${round}/chi-tieu`,
  rankingSet: (round: string, id: string) => `/${round}/chi-tieu/xep-thu/${id}`,
  registers: (round: string) => `/${round}/so-theo-doi`,
  surplus: (round: string) => `/${round}/tai-san-doi-du`,
  registerBook: (round: string, code: string) => `/${round}/so-theo-doi/${code}`,
  standby: (round: string) => `/${round}/truc-ho-tro`,
  obstacle: (round: string, id: string) => `/${round}/vuong-mac/${id}`,
  obstacleGroup: (round: string, id: string) => `/${round}/vuong-mac/chung/${id}`,
  reportObstacle: (
    round: string,
    query: Partial<Record<'don-vi' | 'lan-thu' | 'noi-dung' | 'nguon', string>> = {},
  ) => {
    const tail = new URLSearchParams(query);
    return `/${round}/vuong-mac/ghi${tail.size ? `?${tail}` : ''}`;
  },
  trials: (round: string) => `/${round}/van-hanh-thu/lan`,
  trial: (round: string, id: string) => `/${round}/van-hanh-thu/lan/${id}`,
  checklists: (round: string) => `/${round}/van-hanh-thu/bo-noi-dung`,
  checklist: (round: string, id: string) => `/${round}/van-hanh-thu/bo-noi-dung/${id}`,
  procedures: (round: string) => `/${round}/thu-tuc`,
  catalogue: (round: string) => `/${round}/thu-tuc/danh-muc`,
  tests: (round: string) => `/${round}/thu-tuc/nop-thu`,
  findings: (round: string) => `/${round}/thu-tuc/phat-hien`,
  proceduresOverview: (round: string) => `/${round}/thu-tuc/toan-canh`,
  readiness: (round: string, verdict?: 'green' | 'yellow' | 'red') =>
    `/${round}/san-sang${verdict ? `?muc=${verdict}` : ''}`,
  /** @param query a unit, or the day since when changes are shown. */
  readinessHistory: (round: string, query: Partial<Record<'don-vi' | 'tu', string>> = {}) => {
    const tail = new URLSearchParams(query);
    return `/${round}/san-sang/dien-bien${tail.size ? `?${tail}` : ''}`;
  },
  readinessReport: (round: string) => `/${round}/san-sang/bao-cao`,
  readinessCriteria: (round: string) => `/${round}/san-sang/tieu-chi`,
  readinessUnit: (round: string, unitId: string) => `/${round}/san-sang/${unitId}`,
  units: (round: string) => `/${round}/don-vi`,
  lookUp: (round: string) => `/${round}/tra-cuu`,
  ownAccount: (round: string) => `/${round}/tai-khoan`,
  accounts: (round: string) => `/${round}/quan-tri/tai-khoan`,
  accountsFromExcel: (round: string) => `/${round}/quan-tri/tai-khoan/tu-excel`,
  account: (round: string, accountId: string) => `/${round}/quan-tri/tai-khoan/${accountId}`,
  listTypes: (round: string) => `/${round}/quan-tri/loai-danh-sach`,
  listType: (round: string, code: string) =>
    `/${round}/quan-tri/loai-danh-sach/${encodeURIComponent(code)}`,
  security: (round: string) => `/${round}/quan-tri/an-toan`,
  portalSources: (round: string) => `/${round}/quan-tri/nguon-cong`,
  retention: (round: string) => `/${round}/quan-tri/thoi-han-luu`,
  jobs: (round: string) => `/${round}/quan-tri/viec-nen`,
  audit: (round: string) => `/${round}/quan-tri/nhat-ky`,
  unit: (round: string, unitId: string, tab?: 'ban-giao' | 'van-hanh-thu' | 'thu-tuc') =>
    `/${round}/don-vi/${unitId}${tab ? `?muc=${tab}` : ''}`,
};
