import { printedDifference } from '../../office/papers/compare-paper';
import type { PrintedPaper } from '../../office/papers/printed-paper';
import type { Ask } from '../../platform/audit/chain-report';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { signingKeyId, verifySignature } from '../../platform/secrets/signing';
import type { MinutesFault } from '../minutes/check-minutes';
import { parseSeal, signedText } from '../minutes/minutes-seal';
import { canonicalCertificate, certificateData, type CertificateData } from './certificate-facts';
import { composeCertificate } from './compose-certificate';

/** What was found of a certificate: nothing wrong, something wrong, or not enough to tell. */
export type CertificateReport =
  | { state: 'valid'; data: CertificateData; digest: string; keyId: string }
  | { state: 'invalid' | 'unchecked'; fault: MinutesFault; number?: string };

const fault = (code: string, vi: string, en: string, more: Partial<MinutesFault> = {}) => ({
  ...{ code, vi, en, ...more },
});

/**
 * Checks a certificate by itself: form of the data, facts, print, digest, signature.
 * @param publicKeys of the installation, 32 bytes each; empty where none is at hand.
 */
export function checkCertificate(
  printed: PrintedPaper,
  publicKeys: readonly Buffer[],
): CertificateReport {
  const data = dataOf(printed.data);
  if (!data) return { state: 'invalid', fault: MALFORMED };
  const { number } = data;
  const digest = sha256(printed.data!);
  const wrong = (each: MinutesFault): CertificateReport => ({
    ...{ state: 'invalid', fault: each, number },
  });
  const factsDigest = sha256(canonical(data.facts));
  if (factsDigest !== data.factsSha256)
    return wrong({ ...FACTS_DIFFER, expected: factsDigest, found: data.factsSha256 });
  const difference = printedDifference(printed, composeCertificate(data));
  if (difference) {
    const { piece, expected, found } = difference;
    return wrong(
      fault(
        'print-differs',
        `Chữ in trên giấy khác dữ liệu đi kèm, đoạn hoặc ô thứ ${piece}: theo dữ liệu là “${expected ?? ''}”, trên giấy là “${found ?? ''}”.`,
        `What is printed differs from the data at piece ${piece}: “${expected ?? ''}” by the data, “${found ?? ''}” on the paper.`,
        { expected, found },
      ),
    );
  }
  const seals = printed.codes.flatMap((code) => parseSeal(code, 'certificate') ?? []);
  const [seal] = seals;
  if (!seal || seals.length > 1) return wrong(NO_CODE);
  if (seal.number !== number || seal.digest !== digest)
    return wrong({ ...DIGEST_DIFFERS, expected: digest, found: seal.digest });
  const key = publicKeys.find((each) => signingKeyId(each) === seal.keyId);
  if (!key && publicKeys.length === 0)
    return { state: 'unchecked', fault: noKey(seal.keyId), number };
  if (!key) return wrong(unknownKey(seal.keyId));
  if (!verifySignature(key, signedText(seal, 'certificate'), seal.signature)) return wrong(FORGED);
  return { state: 'valid', data, digest, keyId: seal.keyId };
}

/** Holds a certificate that is right by itself against the record of the installation. */
export async function certificateRecordFault(
  ask: Ask,
  { number, factsSha256 }: CertificateData,
  digest: string,
): Promise<MinutesFault | undefined> {
  // Both have passed as 64 hexadecimal digits.
  const [row] = await ask(
    `SELECT c.number AS number, c.facts_sha256 AS facts_sha256, c.reopened_at AS reopened_at
      FROM completion_certificate p JOIN unit_closing c ON c.id = p.closing_id
      WHERE p.data_sha256 = '${digest}'`,
  );
  if (!row) return { ...NOT_RECORDED, expected: null, found: number };
  if (row.number !== number || row.facts_sha256 !== factsSha256)
    return { ...RECORD_DIFFERS, expected: String(row.number), found: number };
  return row.reopened_at === null ? undefined : { ...REOPENED, found: number };
}

function dataOf(text: string | undefined): CertificateData | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  const parsed = certificateData.safeParse(json);
  return parsed.success && canonicalCertificate(parsed.data) === text ? parsed.data : undefined;
}

const MALFORMED = fault(
  'data-malformed',
  'Dữ liệu trong tệp không đúng khuôn dạng của giấy xác nhận.',
  'The data in the file do not have the form of a certificate.',
);
const FACTS_DIFFER = fault(
  'facts-differ',
  'Số liệu lúc kết thúc trong tệp không khớp mã băm của chúng: tệp đã bị sửa.',
  'The facts in the file do not have the digest that it names: it was changed.',
);
const NO_CODE = fault(
  'no-code',
  'Trên giấy không đọc được đúng một mã QR của phần mềm.',
  'There is not exactly one QR code of ours on the paper.',
);
const DIGEST_DIFFERS = fault(
  'digest-differs',
  'Mã QR không phải của dữ liệu này: dữ liệu hoặc mã QR đã bị sửa.',
  'The QR code is not of these data: one of them was changed.',
);
const FORGED = fault(
  'signature-wrong',
  'Chữ ký của phần mềm trong mã QR không đúng: giấy bị làm giả hoặc mã QR đã bị sửa.',
  'The signature in the QR code is wrong: the paper is forged or the code was changed.',
);
const NOT_RECORDED = fault(
  'not-recorded',
  'Trong sổ của phần mềm không có giấy xác nhận nào với dữ liệu này.',
  'The record holds no certificate with these data.',
);
const RECORD_DIFFERS = fault(
  'record-differs',
  'Số giấy hoặc số liệu lúc kết thúc trong sổ khác trên tệp.',
  'The number or the facts in the record are not those of the file.',
);
const REOPENED = fault(
  'reopened',
  'Đơn vị đã được mở lại sau khi cấp giấy này; giấy không còn giá trị.',
  'The unit was opened again after this certificate: it is no longer in force.',
);
const noKey = (keyId: string) =>
  fault(
    'no-public-key',
    `Chưa kiểm tra được chữ ký vì không có khóa công khai ${keyId}. Nêu --public-key hoặc --data.`,
    `The signature could not be checked: public key ${keyId} is not at hand. Give --public-key or --data.`,
  );
const unknownKey = (keyId: string) =>
  fault(
    'unknown-key',
    `Giấy ký bằng khóa ${keyId}, không phải khóa của nơi cài đặt này.`,
    `The paper is signed with key ${keyId}, which is none of this installation.`,
  );
