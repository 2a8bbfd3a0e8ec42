import type { PersonalKind } from '../platform/secrets/personal-value';
import { normaliseHeading } from './heading';

const GUARDED: readonly [RegExp, PersonalKind][] = [
  [
    /(^| )(cccd|cmnd|cmtnd|can cuoc|chung minh nhan dan|ho chieu)( |$)|dinh danh ca nhan|^so dinh danh$|personal number/,
    'personal_number',
  ],
  [/so (tai khoan|tk)( |$)|(^| )stk( |$)|account number|bank account/, 'bank_account'],
  [
    /nguoi (gui|nop|lam don|khieu nai|to cao|phan anh|kien nghi)( |$)|applicant|complainant/,
    'complainant_name',
  ],
];

/** Under which seal values below such a heading must rest; undefined where they may stay open. */
export function guardedAs(heading: string): PersonalKind | undefined {
  const text = normaliseHeading(heading);
  return GUARDED.find(([pattern]) => pattern.test(text))?.[1];
}
