import type { ComparedFigure } from './control.read-model';
import { controlSentences } from './control-words';

const compared = (over: Partial<ComparedFigure> = {}): ComparedFigure =>
  ({
    figure: { source: 'seal_register', sourceName: '', asOf: '2025-06-15' },
    control: { rows: 1234, quantity: null, money: null },
    list: { id: 'd4', state: 'filed', declared: { rows: 1230, quantity: 1_230_000, money: 0 } },
    differences: { rows: -4, quantity: null, money: null },
    ...{ status: 'differs', explanations: [] },
    ...over,
  }) as ComparedFigure;

describe('control figures on papers', () => {
  it('says that there is none: silence would read as agreement', () => {
    expect(controlSentences([])).toEqual([
      'Số đối chứng của nguồn độc lập: chưa có đối với danh sách này.',
    ]);
  });

  it('puts declared, control and difference side by side, of what the source says only', () => {
    expect(controlSentences([compared()])).toEqual([
      'Đối chứng toàn danh sách của bên giao với Sổ đăng ký mẫu con dấu của cơ quan công an (số liệu đến 15/06/2025): số đối chứng 1.234 dòng; kê khai 1.230 dòng; chênh lệch: -4 dòng. Chênh lệch chưa được giải trình.',
    ]);
  });

  it('tells the accepted reason, and nothing of a difference where there is none', () => {
    const reason = { state: 'accepted', reason: 'Bốn dấu đã nộp công an' };
    const explained = compared({ status: 'explained', explanations: [reason] as never });
    expect(controlSentences([explained])[0]).toMatch(/chấp nhận lý do: Bốn dấu đã nộp công an\.$/);
    const equal = compared({
      ...{ status: 'equal', differences: { rows: 0, quantity: null, money: null } },
    });
    expect(controlSentences([equal])[0]).toMatch(/kê khai 1\.230 dòng\. Khớp\.$/);
  });
});
