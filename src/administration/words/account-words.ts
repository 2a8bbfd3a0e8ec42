import type { Wording } from './wording';

/** What was done about accounts and signing in. */
export const ACCOUNT_ACTIONS: Record<string, Wording> = {
  'accounts.created': { vi: 'tạo tài khoản', en: 'made an account' },
  'accounts.created-in-bulk': {
    vi: 'tạo nhiều tài khoản từ tệp',
    en: 'made accounts from a file',
  },
  'accounts.renamed': { vi: 'sửa họ tên của tài khoản', en: 'renamed an account' },
  'accounts.disabled': { vi: 'khóa tài khoản', en: 'closed an account' },
  'accounts.closed-unused': {
    vi: 'khóa tài khoản lâu không dùng',
    en: 'closed an account that nobody used',
  },
  'accounts.enabled': { vi: 'mở lại tài khoản', en: 'opened an account again' },
  'accounts.one-time-password-given': {
    vi: 'cấp mật khẩu dùng một lần',
    en: 'gave a one-time password',
  },
  'accounts.duty-given': { vi: 'giao nhiệm vụ', en: 'gave a duty' },
  'accounts.duty-ended': { vi: 'kết thúc nhiệm vụ', en: 'ended a duty' },
  'accounts.reviewed': {
    vi: 'xuất danh sách rà soát tài khoản',
    en: 'exported the review of accounts',
  },
  'accounts.signed-in': { vi: 'đăng nhập', en: 'signed in' },
  'accounts.locked': {
    vi: 'bị tạm khóa do nhập sai mật khẩu nhiều lần',
    en: 'was locked after wrong passwords',
  },
  'accounts.password-changed': { vi: 'đổi mật khẩu', en: 'changed the password' },
  'accounts.system-key-made': {
    vi: 'tạo khóa cho hệ thống khác kết nối',
    en: 'made a key for another system',
  },
  'accounts.system-key-revoked': {
    vi: 'thu hồi khóa của hệ thống khác',
    en: 'revoked the key of another system',
  },
  'accounts.sessions-ended': { vi: 'kết thúc phiên đăng nhập', en: 'ended sessions' },
  'accounts.recovery-codes-renewed': {
    vi: 'cấp lại mã dự phòng',
    en: 'renewed the recovery codes',
  },
  'accounts.second-factor-added': {
    vi: 'bật xác thực hai lớp',
    en: 'switched the second factor on',
  },
  'accounts.second-factor-removed': {
    vi: 'tắt xác thực hai lớp',
    en: 'switched the second factor off',
  },
};
