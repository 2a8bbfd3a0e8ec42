import { randomBytes } from 'node:crypto';
import { composePaper } from '../../src/handover/minutes/compose-paper';
import {
  canonicalData,
  DATA_FORMAT,
  DATA_NAME,
  DATA_NAMESPACE,
  dataDigest,
  type MinutesData,
  type MinutesRow,
} from '../../src/handover/minutes/minutes-data';
import { sealText, signedText } from '../../src/handover/minutes/minutes-seal';
import { minutesText } from '../../src/handover/minutes/minutes-text';
import { totalsOf } from '../../src/handover/minutes/minutes-totals';
import type { PaperOrder } from '../../src/office/papers/paper';
import { newId } from '../../src/platform/database/ids';
import { Keyring } from '../../src/platform/secrets/keyring';
import { Signer } from '../../src/platform/secrets/signing';

/** A signing key that no other test knows. */
export const newSigner = (): Signer =>
  new Signer(new Keyring([{ version: 1, bytes: randomBytes(32) }]));

const row = (at: number, state: MinutesRow['state'], reason: string | null): MinutesRow => ({
  code: `B3-${String(at).padStart(4, '0')}`,
  ...{ state, reason, note: reason && `Hướng xử lý của dòng ${at}` },
  cells: [`Tủ hồ sơ số ${at}`, 1500 * at, 1_234_567 * at, 2019, '2025-06-30', true],
  ...{ quantity: 1500 * at, money: 1_234_567 * at },
});

/** Minutes of a list of assets with accepted, disputed and closed rows. */
export function sampleMinutes(signer: Signer): MinutesData {
  const rows = [
    ...Array.from({ length: 12 }, (_, at) => row(at + 1, 'accepted', null)),
    row(13, 'disputed', 'Thiếu'),
    row(14, 'closed', 'Ghi giảm, thanh lý'),
  ];
  const party = (name: string, former: boolean, person: string, position: string) => ({
    ...{ organisationId: newId(), name, former, endsOn: former ? '2025-06-30' : null },
    representatives: [{ name: person, position }],
  });
  const facts = {
    ...{ number: '01/BB-UBND', day: '2025-07-05', kind: 'assets' as const },
    round: { code: 'thu', name: 'Thử', legalAct: 'Nghị quyết số 1679/NQ-UBTVQH15' },
    giver: party('Ủy ban nhân dân xã Đồng Tâm', true, 'Phạm Thị Hoa', 'Nguyên Chủ tịch'),
    receiver: party('Ủy ban nhân dân xã Lục Hồn', false, 'Lê Văn Nam', 'Chủ tịch'),
    witness: null,
    list: {
      ...{ id: newId(), type: 'B3', name: 'Tài sản cố định khác' },
      ...{ cutOff: '2025-06-30T16:59:00.000Z', movements: 14 },
    },
    ...{ quantityColumn: 'quantity', moneyColumn: 'originalValue' },
    ...{ totals: totalsOf(rows), copies: 4 },
  };
  const text = minutesText({
    ...facts,
    ...{ place: 'Lục Hồn', venue: null, bases: ['Nghị quyết số 1679/NQ-UBTVQH15'] },
    ...{ papers: null, opinions: null, records: null, control: [] },
    ...{ issuer: facts.receiver.name, keyId: signer.keyId },
  });
  const columns: MinutesData['columns'] = [
    { key: 'assetName', title: 'Tên tài sản', type: 'text' },
    { key: 'quantity', title: 'Số lượng', type: 'quantity' },
    { key: 'originalValue', title: 'Nguyên giá (đồng)', type: 'money' },
    { key: 'yearInUse', title: 'Năm sử dụng', type: 'integer' },
    { key: 'checkedOn', title: 'Ngày kiểm', type: 'day' },
    { key: 'labelled', title: 'Có nhãn', type: 'flag' },
  ];
  return { format: DATA_FORMAT, version: 1, ...facts, columns, rows, text };
}

/** What the writers are given for minutes, as the program makes it. */
export function minutesOrder(data: MinutesData, signer: Signer): PaperOrder {
  const text = canonicalData(data);
  const signed = { number: data.number, digest: dataDigest(text) };
  const signature = signer.sign(signedText(signed));
  return {
    paper: composePaper(data),
    data: { name: DATA_NAME, namespace: DATA_NAMESPACE, description: 'Dữ liệu', text },
    code: sealText({ keyId: signer.keyId, ...signed, signature }),
    at: '2025-07-05T02:00:00.000Z',
  };
}
