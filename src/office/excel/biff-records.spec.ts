import { recordsEndInside } from './biff-records';

/** A record with so many bytes of content; `told` is the length it says it has. */
function record(type: number, length = 0, told = length): Buffer {
  const bytes = Buffer.alloc(4 + length);
  bytes.writeUInt16LE(type, 0);
  bytes.writeUInt16LE(told, 2);
  return bytes;
}
const [begin, text, end] = [record(0x809, 16), record(0x204, 12), record(0x0a)];
const stream = (...records: Buffer[]) => Buffer.concat(records);

describe('recordsEndInside', () => {
  it('holds of whole streams, with charts inside sheets and anything behind the end', () => {
    expect(recordsEndInside(stream(begin, end, begin, text, end))).toBe(true);
    expect(recordsEndInside(stream(begin, text, begin, text, end, text, end))).toBe(true);
    expect(recordsEndInside(stream(begin, end, Buffer.alloc(700)))).toBe(true);
    expect(recordsEndInside(stream(begin, end, record(0xffff, 10, 65_535)))).toBe(true);
    const points = record(0x1009, 20);
    expect(recordsEndInside(stream(begin, points, end, record(0xffff, 10, 65_535)))).toBe(true);
    expect(recordsEndInside(Buffer.alloc(0))).toBe(true);
  });

  it('does not hold where a record says that it goes on behind the end', () => {
    expect(recordsEndInside(stream(begin, text, record(0x204, 12, 13)))).toBe(false);
    expect(recordsEndInside(stream(begin, end, begin, record(0xffff, 10, 65_535)))).toBe(false);
  });
});
