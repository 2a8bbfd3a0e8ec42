import type { TableColumn, TableSheet } from '../office/excel/table';
import { tableTime } from '../platform/vietnam-time';
import { answered } from './form-layout';
import type { RequestUnitView, RequestView } from './requests.schema';

const STATES: Record<RequestUnitView['state'], string> = {
  ...{ missing: 'Chưa nộp', answered: 'Đã nộp', held: 'Chờ xem xét', returned: 'Đã trả lại' },
};

/** Where every unit stands with a request, with the sums of what it answered, to print and to filter. */
export function standingSheet(request: RequestView, now: Date): TableSheet {
  const numbers = answered(request.layout).filter(({ type }) => type === 'number');
  const { counts } = request;
  const columns: TableColumn[] = [
    { key: 'no', header: 'STT', width: 6, kind: 'plain' },
    { key: 'unit', header: 'Đơn vị', width: 28, kind: 'text' },
    { key: 'state', header: 'Tình hình', width: 16, kind: 'text' },
    { key: 'late', header: 'Chậm hạn', width: 10, kind: 'text' },
    { key: 'sentAt', header: 'Nộp lúc', width: 18, kind: 'text' },
    ...numbers.map(({ key, heading }): TableColumn => ({
      ...{ key, header: heading, width: 14, kind: 'number' },
    })),
    { key: 'reason', header: 'Lý do trả lại', width: 30, kind: 'text' },
  ];
  const sum = (key: string) =>
    request.units.reduce((all, { sums }) => all + Math.round((sums[key] ?? 0) * 1000), 0) / 1000;
  return {
    name: 'Tình hình nộp',
    title: [
      `Tình hình thực hiện yêu cầu báo cáo`,
      request.title,
      `Hạn nộp ${tableTime(new Date(request.dueAt))}; số liệu tính đến ${tableTime(now)}`,
    ],
    columns,
    filter: true,
    rows: request.units.map(({ unit, state, late, sentAt, sums, returnReason }, at) => ({
      ...{ no: at + 1, unit: unit.name, state: STATES[state], late: late ? 'Chậm' : '' },
      ...{ sentAt: sentAt && tableTime(new Date(sentAt)), reason: returnReason },
      ...Object.fromEntries(numbers.map(({ key }) => [key, sums[key]])),
    })),
    total: {
      unit: `Đã nộp ${counts.answered}/${counts.units} đơn vị`,
      ...Object.fromEntries(numbers.map(({ key }) => [key, sum(key)])),
    },
    fill: ({ late, state }) => (late && state !== STATES.answered ? { late: 'red' } : {}),
    placeAndDate: '……………, ngày …… tháng …… năm ……',
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng đơn vị' }],
  };
}
