import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { minutesOrder, newSigner, sampleMinutes } from '../../../test/support/minutes';
import { PaperProblem } from '../../office/papers/printed-paper';
import type { PrintedPaper } from '../../office/papers/printed-paper';
import type { PaperOrder } from '../../office/papers/paper';
import { qrCode } from '../../office/papers/qr-code';
import { writeDocx } from '../../office/papers/write-docx';
import { writePdf } from '../../office/papers/write-pdf';
import { checkMinutes } from './check-minutes';
import { canonicalData, dataDigest, type MinutesData } from './minutes-data';
import { printedIn, verifyMinutesFile } from './verify-file';

const signer = newSigner();
const keys = [signer.publicKey];
const data = sampleMinutes(signer);
const order = minutesOrder(data, signer);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'minutes-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

let files = 0;
async function written(format: 'docx' | 'pdf', changed: Partial<PaperOrder> = {}): Promise<string> {
  const file = path.join(folder, `${(files += 1)}.${format}`);
  const whole = { ...order, ...changed };
  const write = format === 'docx' ? writeDocx : writePdf;
  fs.writeFileSync(file, await write(whole, await qrCode(whole.code)));
  return file;
}
const changedData = (change: (copy: MinutesData) => void): MinutesData => {
  const copy = structuredClone(data);
  change(copy);
  return copy;
};
/** Only the data inside are other ones; print and code stay. */
const withData = (text: string): Partial<PaperOrder> => ({ data: { ...order.data, text } });
const codeOf = (change: (parts: string[]) => void): Partial<PaperOrder> => {
  const parts = order.code.split('|');
  change(parts);
  return { code: parts.join('|') };
};

describe.each(['docx', 'pdf'] as const)('minutes as %s', (format) => {
  let printed: PrintedPaper;
  beforeAll(async () => {
    printed = await printedIn(await written(format));
  });
  /** A Word file is made anew with each change; a PDF takes long, so what was read of it is changed. */
  const refused = async (changed: Partial<PaperOrder>) => {
    if (format === 'docx' || changed.paper) {
      return verifyMinutesFile(await written(format, changed), keys);
    }
    const { data: other = order.data, code = order.code } = changed;
    const codes = code.startsWith('BG1') ? [code] : [];
    return checkMinutes({ ...printed, data: other.text, codes }, keys);
  };

  it('are valid as they were issued, by themselves', () => {
    expect(checkMinutes(printed, keys)).toMatchObject({
      state: 'valid',
      data: { number: '01/BB-UBND' },
      seal: { digest: dataDigest(canonicalData(data)), keyId: signer.keyId },
    });
  });

  it('are refused where one digit of the data differs', async () => {
    // The figures in the rows no longer make up the totals.
    const row = changedData(({ rows }) => (rows[3]!.money += 1));
    expect(await refused(withData(canonicalData(row)))).toMatchObject({
      state: 'invalid',
      fault: { code: 'totals-differ' },
    });
    // A cell that is in no total differs from the print.
    const cell = changedData(({ rows }) => (rows[3]!.cells[3] = 2018));
    expect(await refused(withData(canonicalData(cell)))).toMatchObject({
      fault: { code: 'print-differs', expected: '2018', found: '2019' },
    });
    // What is not printed at all is held by the digest.
    const hidden = changedData((copy) => (copy.round.name = 'Thư'));
    expect(await refused(withData(canonicalData(hidden)))).toMatchObject({
      fault: { code: 'digest-differs' },
    });
  });

  it('are refused where one digit of the visible table differs, and it is named', async () => {
    const paper = structuredClone(order.paper);
    paper.annexes[0]!.table.rows[6]!.cells[3] = '8.641.968';
    expect(await refused({ paper })).toMatchObject({
      state: 'invalid',
      fault: { code: 'print-differs', expected: '8.641.969', found: '8.641.968' },
    });
  });

  it('are refused where the QR code is another one', async () => {
    const other = minutesOrder(
      changedData((copy) => (copy.number = '02/BB-UBND')),
      signer,
    );
    expect(await refused({ code: other.code })).toMatchObject({
      fault: { code: 'code-number-differs', found: '02/BB-UBND' },
    });
    const flipped = codeOf(
      (parts) => (parts[4] = parts[4]!.replace(/^./, (at) => (at === 'A' ? 'B' : 'A'))),
    );
    expect(await refused(flipped)).toMatchObject({ fault: { code: 'signature-wrong' } });
    expect(await refused({ code: 'https://example.org' })).toMatchObject({
      fault: { code: 'no-code' },
    });
  });
});

describe('minutes that somebody else issued', () => {
  const stranger = newSigner();
  const forged = minutesOrder(sampleMinutes(stranger), stranger);

  it('are refused by the keys at hand, also under the name of one of them', async () => {
    const file = await written('docx', forged);
    expect(await verifyMinutesFile(file, keys)).toMatchObject({
      state: 'invalid',
      fault: { code: 'unknown-key' },
    });
    const renamed = { ...forged, code: forged.code.replace(stranger.keyId, signer.keyId) };
    expect(await verifyMinutesFile(await written('docx', renamed), keys)).toMatchObject({
      state: 'invalid',
      fault: { code: 'signature-wrong' },
    });
  });

  it('cannot be told from ours without a key: unknown is no pass', async () => {
    expect(await verifyMinutesFile(await written('docx', forged), [])).toMatchObject({
      state: 'unchecked',
      fault: { code: 'no-public-key' },
    });
  });
});

describe('files that are no minutes', () => {
  it.each([
    ['something else', Buffer.from('không phải biên bản')],
    ['half a Word file', Buffer.from('PK\x03\x04 nửa tệp')],
    ['half a PDF', Buffer.from('%PDF-1.7 nửa tệp')],
  ])('%s is a problem, not an answer', async (_, bytes) => {
    const file = path.join(folder, 'broken');
    fs.writeFileSync(file, bytes);
    await expect(verifyMinutesFile(file, keys)).rejects.toThrow(PaperProblem);
  });

  it('data that are no data of minutes are refused', async () => {
    for (const text of ['', '{', '[]', '{"format":"ban-giao/bien-ban"}']) {
      const report = await verifyMinutesFile(await written('docx', withData(text)), keys);
      expect(report).toMatchObject({ state: 'invalid', fault: { code: 'data-malformed' } });
    }
    const spaced = JSON.stringify(JSON.parse(order.data.text), null, 1);
    expect(await verifyMinutesFile(await written('docx', withData(spaced)), keys)).toMatchObject({
      fault: { code: 'data-not-canonical' },
    });
  });
});
