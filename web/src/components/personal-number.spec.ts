import { holdsPersonalNumber } from '../../../src/platform/text/personal-number';
import { seemsPersonal } from './personal-number';

describe('a personal number in a field', () => {
  it.each([
    'Vợ: 022199000017, đã ký',
    'số 022 199 000 017',
    'CMND 100123456',
    'Điện thoại 0912345678',
    'hồ sơ H49.12-022199000017',
    'Số tiền 100.123.456.789 đồng',
    '022999000017',
    '0221990000171',
  ])('is seen as the server sees it: %s', (text) =>
    expect(seemsPersonal(text)).toBe(holdsPersonalNumber(text)),
  );
});
