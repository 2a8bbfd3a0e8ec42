import { recipientsOf, type Paper } from '../../office/papers/paper';
import { paperTime } from '../../platform/vietnam-time';

/** What a reminder says of a request. */
export interface ReminderFacts {
  title: string;
  /** ISO, UTC. */
  dueAt: string;
  province: string;
  contact: string | null;
  /** Names of the units that have not answered. */
  units: readonly string[];
  /** Whether the deadline has passed. */
  overdue: boolean;
  /** Day of the letter, YYYY-MM-DD. */
  day: string;
  demonstration: boolean;
}

/**
 * A text to copy into a chat group: what, until when, where. It says no figure and names no unit and no
 * person, for nobody knows who reads along.
 * @param address of the request in the product, where the settings name one.
 */
export function messageText(
  { title, dueAt, overdue, province, demonstration }: ReminderFacts,
  address?: string,
): string {
  const due = paperTime(new Date(dueAt));
  return [
    `UBND ${lower(province)} đề nghị các đơn vị chưa nộp báo cáo “${title}” `,
    overdue ? `nộp ngay trong hôm nay (đã quá hạn ${due}).` : `nộp trước ${due}.`,
    address ? ` Chi tiết: ${address}` : ' Chi tiết: mở “Yêu cầu báo cáo” trên phần mềm bàn giao.',
    ...(demonstration ? [' (Dữ liệu mẫu.)'] : []),
  ].join('');
}

/**
 * The letter that reminds the units (công văn đôn đốc), in the layout of Decree 30/2020/NĐ-CP for official
 * letters: what it is about stands below its number, there is no name of the kind of paper.
 */
export function reminderPaper(facts: ReminderFacts): Paper {
  const { title, dueAt, province, units, day, contact, overdue, demonstration } = facts;
  const place = province.replace(/^(Tỉnh|Thành phố) /, '');
  const [year, month, date] = day.split('-');
  const due = paperTime(new Date(dueAt));
  return {
    title: `Công văn đôn đốc: ${title}`,
    heading: {
      agency: ['ỦY BAN NHÂN DÂN', province.toLocaleUpperCase('vi')],
      ...{ number: 'Số: ……/UBND-……', about: `V/v đôn đốc báo cáo “${title}”` },
      // Decree 30/2020 puts a zero before days to 9 and months 1 and 2.
      placeAndDate: `${place}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`,
    },
    ...{ name: '', subject: '' },
    blocks: [
      'Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu (có danh sách kèm theo).',
      `Thực hiện yêu cầu báo cáo “${title}” (hạn nộp ${due}), đến nay còn ${units.length} đơn vị ` +
        'chưa nộp báo cáo (danh sách tại Phụ lục kèm theo).',
      `Ủy ban nhân dân ${lower(province)} đề nghị Ủy ban nhân dân các đơn vị có tên trong danh sách ` +
        (overdue
          ? 'hoàn thành, nộp báo cáo ngay trong ngày và nêu rõ lý do chậm.'
          : 'khẩn trương hoàn thành, nộp báo cáo đúng hạn.'),
      ...(contact ? [`Khi có vướng mắc, đề nghị liên hệ: ${contact}.`] : []),
      `Ủy ban nhân dân ${lower(province)} đề nghị các đơn vị thực hiện./.`,
    ].map((text) => ({ kind: 'paragraph', text })),
    signatures: [{ role: 'TM. ỦY BAN NHÂN DÂN', how: '(Ký, ghi rõ họ tên, đóng dấu)', people: [] }],
    recipients: recipientsOf(['Như trên'], 'VT'),
    codeCaption: demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : [],
    annexes: [
      {
        ...{ name: 'PHỤ LỤC', title: 'DANH SÁCH ĐƠN VỊ CHƯA NỘP BÁO CÁO', landscape: false },
        note: `(Kèm theo Công văn đôn đốc báo cáo “${title}”)`,
        table: {
          columns: [
            { title: 'STT', weight: 1, align: 'center' },
            { title: 'Đơn vị', weight: 7, align: 'left' },
          ],
          rows: units.map((name, at) => ({ cells: [String(at + 1), name] })),
        },
        after: [],
      },
    ],
  };
}

/** "Tỉnh Quảng Ninh" within a sentence. */
const lower = (province: string): string =>
  province.replace(/^(Tỉnh|Thành phố)/, (word) => word.toLocaleLowerCase('vi'));
