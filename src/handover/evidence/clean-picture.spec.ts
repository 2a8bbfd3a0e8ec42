import fc from 'fast-check';
import { cleanJpeg, cleanPng } from './clean-picture';
import { exifOf, factsOfExif } from './minimal-exif';

const segment = (marker: number, content: Buffer | string): Buffer => {
  const body = Buffer.from(content as never, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** EXIF data as a telephone writes it, in either byte order: way up, time, and where it was. */
function telephoneExif(little: boolean): Buffer {
  const tiff = Buffer.alloc(200);
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  };
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  entry(10, 0x0112, 3, 1);
  short(6, 18);
  entry(22, 0x8769, 4, 1);
  long(60, 30);
  entry(34, 0x8825, 4, 1);
  long(110, 42);
  short(1, 60);
  entry(62, 0x9003, 2, 20);
  long(80, 70);
  tiff.write('2025:06:24 09:15:00\0', 80, 'latin1');
  short(1, 110);
  entry(112, 1, 2, 2);
  tiff.write('VI-TRI-21-03-N', 130, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

const SCAN = Buffer.concat([
  segment(0xda, 'scan'),
  Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4, 0xff, 0x00, 0xff, 0xd7, 5]),
]);
const PICTURE = [
  segment(0xe0, 'JFIF\0v'),
  segment(0xe2, 'ICC_PROFILE\0màu'),
  segment(0xdb, 'bảng'),
];
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, SCAN, Buffer.from([0xff, 0xd9])]);
const chunk = (type: string, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const png = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);

describe('a JPEG picture', () => {
  it.each([true, false])('loses place, device and what follows it; little-endian %s', (little) => {
    const sent = Buffer.concat([
      jpeg(
        segment(0xe1, telephoneExif(little)),
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0 XMP-VI-TRI'),
        segment(0xed, 'IPTC-DIA-DANH'),
        segment(0xe2, 'MPF\0anh khac'),
        segment(0xfe, 'LOI-GHI'),
        ...PICTURE,
      ),
      Buffer.from('PHIM-KEM-THEO'),
    ]);
    const clean = cleanJpeg(sent)!;
    const text = clean.bytes.toString('latin1');
    for (const gone of ['VI-TRI', 'XMP', 'IPTC', 'MPF', 'LOI-GHI', 'PHIM'])
      expect([gone, text.includes(gone)]).toEqual([gone, false]);
    expect(clean.takenAt).toBe('2025-06-24T09:15:00');
    // What makes the picture is there byte for byte, with the way up.
    const rest = Buffer.concat([...PICTURE, SCAN, Buffer.from([0xff, 0xd9])]);
    expect(clean.bytes.subarray(-rest.length).equals(rest)).toBe(true);
    const block = clean.bytes.subarray(6, clean.bytes.length - rest.length);
    expect(factsOfExif(block)).toEqual({ orientation: 6, taken: '2025:06:24 09:15:00' });
  });

  it('is the same once it is clean', () => {
    const once = cleanJpeg(jpeg(segment(0xe1, telephoneExif(true)), ...PICTURE))!;
    expect(cleanJpeg(once.bytes)).toEqual(once);
    const plain = jpeg(...PICTURE);
    expect(cleanJpeg(plain)).toEqual({ bytes: plain, takenAt: null });
  });

  it('that is cut off anywhere is told so', () => {
    const whole = jpeg(segment(0xe1, telephoneExif(false)), ...PICTURE);
    for (let length = 0; length < whole.length; length += 1)
      expect(cleanJpeg(whole.subarray(0, length))).toBeUndefined();
  });

  it('may be any bytes without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(300), (noise, at) => {
        const bytes = Buffer.from(jpeg(segment(0xe1, telephoneExif(true)), ...PICTURE));
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        const clean = cleanJpeg(bytes);
        if (clean) expect(cleanJpeg(clean.bytes)).toEqual(clean);
        cleanPng(Buffer.concat([png(), Buffer.from(noise)]));
      }),
    );
  });
});

describe('a PNG picture', () => {
  const core = [chunk('IHDR', 'đầu'), chunk('pHYs', 'cỡ'), chunk('IDAT', 'ảnh'), chunk('IEND', '')];

  it('keeps its parts and loses texts, EXIF data and what follows', () => {
    const [head, ...rest] = core;
    const sent = png(head!, chunk('tEXt', 'VI-TRI'), chunk('eXIf', 'VI-TRI'), ...rest);
    const clean = cleanPng(Buffer.concat([sent, Buffer.from('VI-TRI')]))!;
    expect(clean.bytes.equals(png(...core))).toBe(true);
  });

  it('without a picture, cut off or out of order is told so', () => {
    expect(cleanPng(png(core[0]!, core[3]!))).toBeUndefined();
    expect(cleanPng(png(...core.slice(1)))).toBeUndefined();
    expect(cleanPng(png(...core).subarray(0, -1))).toBeUndefined();
  });
});

it('EXIF data of one fact, of both or of none', () => {
  expect(exifOf({ orientation: null, taken: null })).toBeUndefined();
  for (const facts of [
    { orientation: 8, taken: null },
    { orientation: null, taken: '2025:06:24 09:15:00' },
  ])
    expect(factsOfExif(exifOf(facts)!)).toEqual(facts);
});
