import type { Role } from '../platform/http/actor';

/** A row that asks for an account with one duty, as a person wrote it. */
export interface AskedRow {
  /** Where it stands, in words: `dòng 7, trang tính “Danh sách”`. */
  where: string;
  name: string;
  login: string | null;
  organisation: string | null;
  role: Role;
  /** Codes or names with semicolons between them. */
  listTypes: string | null;
  validFrom: string | null;
  /** Last day of the duty, as papers tell it. */
  lastDay: string | null;
  decisionNumber: string | null;
  decisionDate: string | null;
}
