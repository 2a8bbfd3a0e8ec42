import { isDeepStrictEqual } from 'node:util';
import { printedDifference } from '../../office/papers/compare-paper';
import type { PrintedPaper } from '../../office/papers/printed-paper';
import { signingKeyId, verifySignature } from '../../platform/secrets/signing';
import { composePaper } from './compose-paper';
import { canonicalData, dataDigest, minutesData, type MinutesData } from './minutes-data';
import { parseSeal, signedText, type MinutesSeal } from './minutes-seal';
import { totalsOf } from './minutes-totals';

/** Why minutes are not what the installation issued, or why that cannot be told. */
export interface MinutesFault {
  code: string;
  vi: string;
  en: string;
  /** The first place that differs: what the data say, and what was found. */
  expected?: string | number | null;
  found?: string | number | null;
}

/** What was found of a file: nothing wrong, something wrong, or not enough to tell. */
export type MinutesReport =
  | { state: 'valid'; data: MinutesData; seal: MinutesSeal }
  | { state: 'invalid' | 'unchecked'; fault: MinutesFault; number?: string };

/**
 * Checks minutes by themselves: form of the data, sums, print, digest, signature.
 * @param publicKeys of the installation, 32 bytes each; empty where none is at hand.
 */
export function checkMinutes(printed: PrintedPaper, publicKeys: readonly Buffer[]): MinutesReport {
  const read = dataOf(printed.data);
  if ('code' in read) return { state: 'invalid', fault: read };
  const { number } = read;
  const seals = printed.codes.flatMap((code) => parseSeal(code) ?? []);
  const fault =
    totalsFault(read) ?? printFault(printed, read) ?? sealFault(seals, read, printed.data!);
  if (fault) return { state: 'invalid', fault, number };
  const seal = seals[0]!;
  const key = publicKeys.find((each) => signingKeyId(each) === seal.keyId);
  if (!key) {
    const known = publicKeys.length > 0;
    return { state: known ? 'invalid' : 'unchecked', fault: noKey(seal.keyId, known), number };
  }
  if (!verifySignature(key, signedText(seal), seal.signature)) {
    return { state: 'invalid', fault: forged(), number };
  }
  return { state: 'valid', data: read, seal };
}

function dataOf(text: string | undefined): MinutesData | MinutesFault {
  if (text === undefined) {
    return {
      code: 'no-data',
      vi: 'Tệp không mang theo dữ liệu của biên bản; đây không phải tệp do phần mềm lập, hoặc dữ liệu đã bị xóa.',
      en: 'The file carries no data of minutes: it is none of ours, or they were removed.',
    };
  }
  const malformed = {
    code: 'data-malformed',
    vi: 'Dữ liệu trong tệp không đúng khuôn dạng của biên bản.',
    en: 'The data in the file do not have the form of minutes.',
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return malformed;
  }
  const parsed = minutesData.safeParse(json);
  if (!parsed.success) {
    return { ...malformed, found: parsed.error.issues[0]?.path.join('.') ?? null };
  }
  if (canonicalData(parsed.data) !== text) {
    return {
      code: 'data-not-canonical',
      vi: 'Dữ liệu trong tệp không còn ở dạng chuẩn như khi lập.',
      en: 'The data in the file are not in the canonical form in which they were issued.',
    };
  }
  return parsed.data;
}

function totalsFault(data: MinutesData): MinutesFault | undefined {
  const totals = totalsOf(data.rows);
  const at = Math.max(totals.length, data.totals.length);
  for (let index = 0; index < at; index += 1) {
    const [right, stated] = [totals[index], data.totals[index]];
    if (isDeepStrictEqual(right, stated)) continue;
    const show = (each: typeof right) => (each ? JSON.stringify(each) : null);
    return {
      code: 'totals-differ',
      vi: 'Tổng số trong dữ liệu không bằng tổng các dòng.',
      en: 'The totals in the data are not the sums of the rows.',
      expected: show(right),
      found: show(stated),
    };
  }
  return undefined;
}

function printFault(printed: PrintedPaper, data: MinutesData): MinutesFault | undefined {
  let paper;
  try {
    paper = composePaper(data);
  } catch {
    return {
      code: 'data-malformed',
      vi: 'Dữ liệu trong tệp không dựng lại được thành biên bản.',
      en: 'The data in the file do not make up minutes.',
    };
  }
  const difference = printedDifference(printed, paper);
  if (!difference) return undefined;
  const { piece, expected, found } = difference;
  return {
    code: 'print-differs',
    vi: `Chữ in trên biên bản khác dữ liệu đi kèm, đoạn hoặc ô thứ ${piece}: theo dữ liệu là “${expected ?? ''}”, trên biên bản là “${found ?? ''}”.`,
    en: `What is printed differs from the data at piece ${piece}: “${expected ?? ''}” by the data, “${found ?? ''}” on the paper.`,
    ...{ expected, found },
  };
}

function sealFault(
  seals: MinutesSeal[],
  { number }: MinutesData,
  text: string,
): MinutesFault | undefined {
  const [seal, second] = seals;
  if (!seal || second) {
    return {
      code: seal ? 'many-codes' : 'no-code',
      vi: seal
        ? 'Trên biên bản có hơn một mã QR của phần mềm.'
        : 'Trên biên bản không đọc được mã QR của phần mềm.',
      en: seal ? 'There is more than one QR code of ours.' : 'No QR code of ours can be read.',
    };
  }
  if (seal.number !== number) {
    return {
      code: 'code-number-differs',
      vi: 'Số biên bản trong mã QR khác số trong dữ liệu.',
      en: 'The number in the QR code is not the one in the data.',
      ...{ expected: number, found: seal.number },
    };
  }
  const digest = dataDigest(text);
  if (seal.digest === digest) return undefined;
  return {
    code: 'digest-differs',
    vi: 'Mã băm trong mã QR khác mã băm của dữ liệu: dữ liệu hoặc mã QR đã bị sửa.',
    en: 'The digest in the QR code is not that of the data: one of them was changed.',
    ...{ expected: digest, found: seal.digest },
  };
}

const noKey = (keyId: string, known: boolean): MinutesFault => ({
  code: known ? 'unknown-key' : 'no-public-key',
  vi: known
    ? `Biên bản ký bằng khóa ${keyId}, không phải khóa của nơi cài đặt này.`
    : `Chưa kiểm tra được chữ ký vì không có khóa công khai ${keyId}. Nêu --public-key hoặc --data.`,
  en: known
    ? `The minutes are signed with key ${keyId}, which is none of this installation.`
    : `The signature could not be checked: public key ${keyId} is not at hand. Give --public-key or --data.`,
});

const forged = (): MinutesFault => ({
  code: 'signature-wrong',
  vi: 'Chữ ký của phần mềm trong mã QR không đúng: biên bản bị làm giả hoặc mã QR đã bị sửa.',
  en: 'The signature in the QR code is wrong: the minutes are forged or the code was changed.',
});
