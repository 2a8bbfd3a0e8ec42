import { normalisedNames, normaliseHeading } from './heading';
import type { ColumnDeclaration, ListDeclaration, Wording } from './declaration';
import { shortHeading } from './short-heading';

/** Why a column of a file is left out, whatever list it stands in. */
export const REFUSALS = ['password', 'ethnicity', 'religion', 'party', 'health', 'names'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A kind of column that the product does not take: how it is headed, and what to tell the officer. */
interface RefusalRule {
  refusal: Refusal;
  /** Looked for in each line of the heading, in lower case with marks. */
  marked?: RegExp;
  /** Looked for in each line without marks and punctuation. */
  folded?: RegExp;
  why: Wording;
}

const SENSITIVE = {
  vi: 'Dữ liệu cá nhân nhạy cảm, không cần cho bàn giao: cột này không được lưu.',
  en: 'Sensitive personal data, not needed for a handover: the column is not stored.',
};

/**
 * Law 91/2025/QH15 and Decree 356/2025/NĐ-CP, Art. 4 name the sensitive kinds. "Lý luận chính trị"
 * (a training) is none of them, and neither is the body "Đảng ủy" in which somebody works.
 */
const RULES: readonly RefusalRule[] = [
  {
    refusal: 'password',
    folded: /(^| )(mat khau|password|passwd|passcode|passphrase|ma pin|so pin)( |$)|^(pin|pass)$/,
    why: {
      vi: 'Tệp có cột mật khẩu. Hệ thống không nhận mật khẩu; bàn giao trực tiếp cho người nhận và đổi ngay sau khi nhận.',
      en: 'The file has a password column. Passwords are not accepted; hand them over in person and change them at once.',
    },
  },
  {
    refusal: 'ethnicity',
    folded: /^(thanh phan |nguoi |la nguoi )?(dan toc|dtts)( thieu so| kinh)?( ton giao| va .*)?$/,
    why: SENSITIVE,
  },
  {
    refusal: 'religion',
    folded: /^(theo |co |thanh phan )?(ton giao|tin nguong)( .*)?$/,
    why: SENSITIVE,
  },
  {
    refusal: 'party',
    marked: /đảng viên|vào đảng|thẻ đảng|tuổi đảng|kết nạp đảng|đảng tịch|sinh hoạt đảng/,
    folded:
      /^(la )?dang vien( .*)?$|^ngay( thang)?( nam)?( chinh thuc)? vao dang( .*)?$|^vao dang$/,
    why: SENSITIVE,
  },
  {
    refusal: 'health',
    folded:
      /suc khoe|benh (tat|ly|an|nen|man tinh|hiem ngheo|nghe nghiep)|khuyet tat|thuong tat|nhom mau|ngay nghi om/,
    why: SENSITIVE,
  },
];

const NAMES: Wording = {
  vi: 'Họ tên người nộp, người gửi đơn mặc định không được lưu. Cần lưu thì quản trị cấp tỉnh cho phép theo văn bản.',
  en: 'Names of applicants and complainants are not stored unless the province allows it for this list.',
};
const WHY = new Map(RULES.map(({ refusal, why }) => [refusal, why]));

/** What to tell the officer about a column that was left out. */
export const whyRefused = (refusal: Refusal): Wording => WHY.get(refusal) ?? NAMES;

/**
 * Says of a heading that no column of the list has, whether it may be kept at all.
 * @param path lines of the heading, the outermost caption first.
 * @param withheld declared columns that are switched off for this import.
 */
export function refusalOf(
  path: readonly string[],
  withheld: readonly ColumnDeclaration[] = [],
): Refusal | undefined {
  return new RefusedLines(withheld).refusalOf(path);
}

/** The same for many headings of one sheet, which have most of their lines in common. */
export class RefusedLines {
  private readonly names: ReadonlySet<string>;
  private readonly known = new Map<string, Refusal | undefined>();

  /** @param withheld declared columns that are switched off for this import. */
  constructor(withheld: readonly ColumnDeclaration[]) {
    this.names = new Set(withheld.flatMap(normalisedNames));
  }

  /** What the law refuses in any line comes before the names that only this import leaves out. */
  refusalOf(path: readonly string[]): Refusal | undefined {
    const found = path.map((line) => this.ofLine(line));
    return (
      found.find((refusal) => refusal !== undefined && refusal !== 'names') ?? found.find(Boolean)
    );
  }

  private ofLine(line: string): Refusal | undefined {
    if (!this.known.has(line)) this.known.set(line, this.judge(line));
    return this.known.get(line);
  }

  private judge(line: string): Refusal | undefined {
    const marked = line.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    const folded = normaliseHeading(line);
    const rule = RULES.find((each) => each.marked?.test(marked) || each.folded?.test(folded));
    const isName = this.names.has(folded) || this.names.has(shortHeading(folded));
    return rule?.refusal ?? (isName ? 'names' : undefined);
  }
}

/** Columns that hold names of applicants or complainants; taken only where the province allows it. */
export const nameColumns = ({ columns }: ListDeclaration): ColumnDeclaration[] =>
  columns.filter(({ sensitivity }) => sensitivity === 'complainant_name');

/** The list type as it is for one import: without name columns unless they are allowed. */
export function declarationFor(
  declaration: ListDeclaration,
  namesAllowed: boolean,
): ListDeclaration {
  const withheld = namesAllowed ? [] : nameColumns(declaration);
  if (withheld.length === 0) return declaration;
  return {
    ...declaration,
    columns: declaration.columns.filter((each) => !withheld.includes(each)),
  };
}
