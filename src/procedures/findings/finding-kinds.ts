import type { Sentence } from '../../platform/http/app-error';

/** What may be wrong with a procedure at a unit: domain of the check, in the order of how much it hinders people. */
export const FINDING_KINDS = [
  'not-published',
  'not-active',
  'ceased-unit',
  'agency-differs',
  'not-online',
  'level-differs',
  'fee-differs',
  'name-differs',
  'field-differs',
  'decision-differs',
  'code-superseded',
  'superfluous',
  'test-missing',
  'other',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface KindWords {
  name: Sentence;
  /** Where it usually comes from. */
  cause: Sentence;
  /** What mends it, and who does that. */
  remedy: Sentence;
}

export const KIND_WORDS: Record<FindingKind, KindWords> = {
  'not-published': {
    name: { vi: 'Chưa công khai trên Cổng', en: 'Not published on the portal' },
    cause: {
      vi: 'Quyết định công bố chưa được nhập vào Cơ sở dữ liệu quốc gia về TTHC, hoặc đơn vị chưa được khai báo là cơ quan thực hiện.',
      en: 'The decision has not been entered into the national database, or the unit is not declared as an agency.',
    },
    remedy: {
      vi: 'Cơ quan kiểm soát TTHC công khai thủ tục và gán đơn vị; thời hạn 05 ngày làm việc từ ngày quyết định.',
      en: 'The body that controls procedures publishes it and attaches the unit, within 5 working days of the decision.',
    },
  },
  'not-active': {
    name: { vi: 'Có trên Cổng nhưng không còn hiệu lực', en: 'On the portal, no longer in force' },
    cause: {
      vi: 'Thủ tục bị khóa hoặc hết hiệu lực trên Cổng trong khi quyết định của tỉnh còn áp dụng.',
      en: 'The procedure was closed on the portal while the decision of the province is in force.',
    },
    remedy: {
      vi: 'Đối chiếu quyết định công bố; mở lại thủ tục trên Cổng hoặc bãi bỏ trong danh mục của tỉnh.',
      en: 'Compare the decision; open it again on the portal, or withdraw it in the catalogue.',
    },
  },
  'ceased-unit': {
    name: {
      vi: 'Còn gắn với đơn vị đã kết thúc hoạt động',
      en: 'Still attached to a dissolved unit',
    },
    cause: {
      vi: 'Danh mục cơ quan trên Cổng chưa chuyển từ đơn vị cũ sang đơn vị mới.',
      en: 'The agencies on the portal have not been moved from the old unit to the new one.',
    },
    remedy: {
      vi: 'Gán lại thủ tục cho đơn vị mới và gỡ đơn vị cũ khỏi cơ quan thực hiện.',
      en: 'Attach the procedure to the new unit and take the old one off.',
    },
  },
  'agency-differs': {
    name: { vi: 'Sai cơ quan thực hiện', en: 'The agency differs' },
    cause: {
      vi: 'Cơ quan thực hiện trên Cổng không gồm cấp hoặc đơn vị đã công bố.',
      en: 'The agencies on the portal do not include the level or unit that was decided.',
    },
    remedy: {
      vi: 'Sửa cơ quan thực hiện trên Cổng theo quyết định công bố.',
      en: 'Correct the agency on the portal by the decision.',
    },
  },
  'not-online': {
    name: { vi: 'Chưa nhận hồ sơ trực tuyến', en: 'Not accepting submissions online' },
    cause: {
      vi: 'Dịch vụ công trực tuyến chưa được mở hoặc chưa tích hợp cho đơn vị.',
      en: 'The online service is not open, or not integrated for the unit.',
    },
    remedy: {
      vi: 'Mở dịch vụ trên hệ thống của tỉnh, tích hợp lên Cổng rồi nộp thử một hồ sơ.',
      en: "Open the service in the province's system, integrate it and submit a test dossier.",
    },
  },
  'level-differs': {
    name: { vi: 'Sai mức độ dịch vụ', en: 'The service level differs' },
    cause: {
      vi: 'Mức độ (toàn trình, một phần, cung cấp thông tin) trên Cổng khác danh mục.',
      en: 'The level on the portal is not that of the catalogue.',
    },
    remedy: {
      vi: 'Thống nhất mức độ với cơ quan kiểm soát TTHC rồi sửa bên sai.',
      en: 'Settle the level with the controlling body and correct the wrong side.',
    },
  },
  'fee-differs': {
    name: { vi: 'Sai phí, lệ phí', en: 'The fee differs' },
    cause: {
      vi: 'Mức phí, lệ phí trên Cổng chưa theo văn bản mới.',
      en: 'The fee on the portal does not follow the latest text.',
    },
    remedy: {
      vi: 'Cập nhật phí, lệ phí trên Cổng và hệ thống của tỉnh; kiểm tra tài khoản thu của đơn vị mới.',
      en: "Update the fee on both sides; check the new unit's account.",
    },
  },
  'name-differs': {
    name: { vi: 'Sai tên', en: 'The name differs' },
    cause: {
      vi: 'Tên trên Cổng theo quyết định cũ hoặc bị gõ sai.',
      en: 'The name on the portal is that of an older decision, or mistyped.',
    },
    remedy: {
      vi: 'Sửa tên trên Cổng theo quyết định công bố, hoặc sửa danh mục nếu tệp nhập sai.',
      en: 'Correct the name on the portal, or in the catalogue if the file was wrong.',
    },
  },
  'field-differs': {
    name: { vi: 'Sai lĩnh vực', en: 'The field differs' },
    cause: {
      vi: 'Lĩnh vực trên Cổng khác danh mục đã công bố.',
      en: 'The field on the portal is not that of the catalogue.',
    },
    remedy: {
      vi: 'Sửa lĩnh vực bên sai theo quyết định công bố.',
      en: 'Correct the field on the wrong side.',
    },
  },
  'decision-differs': {
    name: { vi: 'Sai quyết định công bố', en: 'The decision differs' },
    cause: {
      vi: 'Cổng còn dẫn quyết định cũ.',
      en: 'The portal still names an older decision.',
    },
    remedy: {
      vi: 'Cập nhật quyết định công bố trên Cổng; rà lại nội dung đã sửa đổi.',
      en: 'Update the decision on the portal and go through what it amended.',
    },
  },
  'code-superseded': {
    name: { vi: 'Còn dùng mã cũ', en: 'Former code still shown' },
    cause: {
      vi: 'Thủ tục đã có mã mới nhưng mã cũ còn công khai cho đơn vị.',
      en: 'The procedure has a new code, the former one is still shown for the unit.',
    },
    remedy: {
      vi: 'Gỡ mã cũ trên Cổng; kiểm tra mã mới đã công khai và hồ sơ đang nộp theo mã cũ.',
      en: 'Take the former code off; check the new one and the dossiers submitted under the old.',
    },
  },
  superfluous: {
    name: { vi: 'Thừa hoặc đã bãi bỏ', en: 'Superfluous or withdrawn' },
    cause: {
      vi: 'Cổng hiển thị cho đơn vị thủ tục không có trong danh mục, đã bãi bỏ, hoặc không giao cho đơn vị.',
      en: 'The portal shows what the catalogue does not hold, has withdrawn, or does not assign to the unit.',
    },
    remedy: {
      vi: 'Gỡ khỏi đơn vị trên Cổng, hoặc bổ sung vào danh mục nếu danh mục còn thiếu.',
      en: 'Take it off on the portal, or add it to the catalogue.',
    },
  },
  'test-missing': {
    name: { vi: 'Chưa nộp thử thành công', en: 'No successful test submission' },
    cause: {
      vi: 'Chưa có hồ sơ thử đi hết các bước và đồng bộ trạng thái trở lại Cổng.',
      en: 'No test dossier went through all steps with its status synchronised back.',
    },
    remedy: {
      vi: 'Nộp một hồ sơ thử bằng tài khoản thử, trả kết quả, kiểm tra trạng thái trên Cổng rồi xóa hồ sơ thử.',
      en: 'Submit with a test account, return the result, check the status on the portal, purge it.',
    },
  },
  other: {
    name: { vi: 'Sai lệch khác', en: 'Another difference' },
    cause: {
      vi: 'Lần kiểm tra ghi nhận sai lệch chưa được phân loại.',
      en: 'The check recorded a difference of no known kind.',
    },
    remedy: {
      vi: 'Xem giá trị đã đọc được trong lần kiểm tra rồi sửa bên sai.',
      en: 'Look at the value that was read and correct the wrong side.',
    },
  },
};

/** Reasons of a failed result, as runs write them. */
const BY_REASON: Readonly<Record<string, FindingKind>> = {
  'not-on-portal': 'not-published',
  'attached-to-ceased-unit': 'ceased-unit',
};

/** The kind of what a run found wrong. A reason this program does not know is still a finding. */
export function kindOfReason(reason: string | null): FindingKind {
  const known = FINDING_KINDS.find((kind) => kind === reason);
  return known ?? BY_REASON[reason ?? ''] ?? 'other';
}
