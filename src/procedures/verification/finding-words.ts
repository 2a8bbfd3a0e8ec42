import type { Sentence } from '../../platform/http/app-error';
import type { FindingReason } from './finding';

/** What each finding means, for people: `words.md` of the project's material gives the terms. */
export const FINDING_WORDS: Record<FindingReason, Sentence> = {
  'not-on-portal': {
    vi: 'Chưa công khai trên Cổng Dịch vụ công quốc gia',
    en: 'Not on the national portal',
  },
  'name-differs': { vi: 'Sai tên', en: 'The name differs' },
  'not-active': {
    vi: 'Có trên Cổng nhưng không còn hiệu lực',
    en: 'On the portal, but no longer in force there',
  },
  'attached-to-ceased-unit': {
    vi: 'Còn gắn với đơn vị đã kết thúc hoạt động',
    en: 'Still attached to a unit that ceased',
  },
  'agency-differs': { vi: 'Sai cơ quan thực hiện', en: 'The agency differs' },
  'not-online': { vi: 'Chưa nhận hồ sơ trực tuyến', en: 'Not accepting submissions online' },
  'level-differs': { vi: 'Sai mức độ dịch vụ', en: 'The service level differs' },
  'fee-differs': { vi: 'Sai phí, lệ phí', en: 'The fee differs' },
  'field-differs': { vi: 'Sai lĩnh vực', en: 'The field differs' },
  'decision-differs': { vi: 'Sai quyết định công bố', en: 'The decision differs' },
  'not-configured': {
    vi: 'Chưa kiểm tra được: chưa có nguồn Cổng nào được phép hỏi (Quản trị › Nguồn Cổng DVC)',
    en: 'Could not be checked: no source of the portal is permitted (Administration › Portal sources)',
  },
  unreachable: {
    vi: 'Chưa kiểm tra được: không kết nối được tới Cổng',
    en: 'Could not be checked: no connection to the portal',
  },
  tls: {
    vi: 'Chưa kiểm tra được: chứng thư bảo mật của Cổng không được máy chủ này chấp nhận',
    en: "Could not be checked: this server does not accept the portal's certificate",
  },
  timeout: {
    vi: 'Chưa kiểm tra được: Cổng không phản hồi trong thời gian chờ',
    en: 'Could not be checked: the portal did not answer in time',
  },
  redirect: {
    vi: 'Chưa kiểm tra được: Cổng chuyển sang trang khác',
    en: 'Could not be checked: the portal leads to another page',
  },
  'sign-in': {
    vi: 'Chưa kiểm tra được: Cổng đòi đăng nhập thay cho dữ liệu',
    en: 'Could not be checked: the portal wants somebody to sign in',
  },
  'cut-short': {
    vi: 'Chưa kiểm tra được: dữ liệu của Cổng bị cắt giữa chừng',
    en: 'Could not be checked: the data of the portal end too early',
  },
  'wrong-types': {
    vi: 'Chưa kiểm tra được: dữ liệu của Cổng sai kiểu (ví dụ số thay cho chữ)',
    en: 'Could not be checked: values of the portal are of the wrong kind',
  },
  'shape-changed': {
    vi: 'Chưa kiểm tra được: Cổng đã đổi cấu trúc dữ liệu; quản trị xem ở Quản trị › Nguồn Cổng DVC',
    en: 'Could not be checked: the form of the data changed; administrators see it under Administration › Portal sources',
  },
  robots: {
    vi: 'Chưa kiểm tra được: Cổng không cho phần mềm đọc tự động (robots.txt)',
    en: 'Could not be checked: the portal does not let programs read it (robots.txt)',
  },
  'total-changed': {
    vi: 'Chưa kiểm tra được: số thủ tục của Cổng thay đổi trong khi đọc',
    en: "Could not be checked: the portal's total changed while it was read",
  },
  'list-incomplete': {
    vi: 'Chưa kiểm tra được: Cổng trả về danh sách không đủ số đã báo',
    en: 'Could not be checked: the list is not as long as the portal says',
  },
  'agency-unknown': {
    vi: 'Chưa kiểm tra được: Cổng không có mã cơ quan của đơn vị này',
    en: "Could not be checked: the portal does not know the unit's agency code",
  },
  'html-page': {
    vi: 'Chưa kiểm tra được: Cổng trả về trang thông báo thay cho dữ liệu',
    en: 'Could not be checked: the portal sent a page instead of data',
  },
  'wrong-json': {
    vi: 'Chưa kiểm tra được: dữ liệu của Cổng không đúng cấu trúc đã biết',
    en: 'Could not be checked: the data of the portal are not of the known form',
  },
  'too-large': {
    vi: 'Chưa kiểm tra được: dữ liệu của Cổng lớn bất thường',
    en: 'Could not be checked: the answer of the portal is too large',
  },
  refused: {
    vi: 'Chưa kiểm tra được: Cổng từ chối yêu cầu',
    en: 'Could not be checked: the portal refuses the request',
  },
  'server-error': {
    vi: 'Chưa kiểm tra được: Cổng đang gặp sự cố',
    en: 'Could not be checked: the portal has a fault',
  },
  'too-many-requests': {
    vi: 'Chưa kiểm tra được: Cổng đang hạn chế số lượt truy cập',
    en: 'Could not be checked: the portal limits the number of requests',
  },
  'portal-error': {
    vi: 'Chưa kiểm tra được: Cổng báo lỗi khi tra cứu',
    en: 'Could not be checked: the portal reports an error',
  },
  'paging-loop': {
    vi: 'Chưa kiểm tra được: Cổng lặp lại trang, không đọc hết danh sách',
    en: 'Could not be checked: the portal repeats its pages, the list has no end',
  },
  'circuit-open': {
    vi: 'Chưa kiểm tra được: Cổng lỗi liên tiếp nên tạm dừng hỏi',
    en: 'Could not be checked: the portal failed repeatedly and is not asked for now',
  },
  'filter-ignored': {
    vi: 'Chưa kiểm tra được: Cổng không lọc theo đơn vị, danh sách không nói gì về xã này',
    en: 'Could not be checked: the portal does not filter by agency, its list says nothing of this unit',
  },
  'no-list-for-unit': {
    vi: 'Chưa kiểm tra được: Cổng không có danh sách của đơn vị này',
    en: 'Could not be checked: the portal has no list for this unit',
  },
  'no-agency-code': {
    vi: 'Chưa kiểm tra được: chưa có mã cơ quan của đơn vị trên Cổng; ghi mã ở Danh mục thủ tục, thẻ Mã cơ quan trên Cổng',
    en: "Could not be checked: the unit's agency code on the portal is not known; enter it on the page of the catalogue, under Agency codes",
  },
  'no-name-to-compare': {
    vi: 'Chưa kiểm tra được: danh mục chưa ghi tên thủ tục',
    en: 'Could not be checked: the catalogue has no name to compare',
  },
  interrupted: {
    vi: 'Chưa kiểm tra được: đợt kiểm tra dừng giữa chừng',
    en: 'Could not be checked: the run was cut off',
  },
};
