import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from '../csv/parse-csv';
import { type LegacyFont, legacyFont } from './legacy-font';
import { repairText } from './repair-text';
import { isSyllable } from './syllable';

const tcvn3: LegacyFont = { encoding: 'tcvn3', capitals: false };
const vni: LegacyFont = { encoding: 'vni', capitals: false };

describe('legacyFont', () => {
  it.each([
    ['.VnTime', tcvn3],
    ['.VnArial Narrow', tcvn3],
    ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
    ['VNI-Times', vni],
    ['vni-times', vni],
    ['Times New Roman', undefined],
    ['Arial', undefined],
  ])('%s', (name, expected) => expect(legacyFont(name)).toEqual(expected));
});

describe('isSyllable', () => {
  it.each(['Nguyễn', 'hoà', 'hòa', 'quý', 'giếng', 'nghiêng', 'khuỷu', 'thuở', 'ủy', 'ƯƠNG'])(
    '%s is one',
    (word) => expect(isSyllable(word)).toBe(true),
  );
  it.each(['Caỳ', 'hôi’', 'qẹ', 'trưởngg', 'Müller', 'fộ', 'b', 'nghịệp'])('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});

describe('repairText', () => {
  it.each([
    ['tcvn3', tcvn3, 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', tcvn3, 'Bé tr­ëng Bé Tµi chÝnh', 'Bộ trưởng Bộ Tài chính'],
    ['vni', vni, 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', vni, 'Caên cöù Luaät Toå chöùc HÑND vaø UBND', 'Căn cứ Luật Tổ chức HĐND và UBND'],
  ] as const)('reads %s by its font and by its patterns', (encoding, font, from, text) => {
    expect(repairText(from, font)).toEqual({ text, repairs: [`${encoding}-font`] });
    expect(repairText(from)).toEqual({ text, repairs: [`${encoding}-pattern`] });
  });

  it('reads each part of a text in its own font', () => {
    const runs = [
      { start: 0, font: undefined },
      { start: 5, font: null },
    ];
    expect(repairText('ViÖt Bé', tcvn3, runs)?.text).toBe('Việt Bé');
    expect(repairText('ViÖt Bé', tcvn3)?.text).toBe('Việt Bộ');
  });

  it('shows the capitals of a font of capitals and keeps the letters as typed', () => {
    expect(repairText('danh môc', legacyFont('.VnTimeH'))).toEqual({
      text: 'DANH MỤC',
      typed: 'danh mục',
      repairs: ['tcvn3-font'],
    });
  });

  it.each([
    ['§¡NG Ký KINH DOANH', 'ĐĂNG KÝ KINH DOANH'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['T£N Tæ CHøC TÝN DôNG', 'TÊN TỔ CHỨC TÍN DỤNG'],
    ['UBND x· H¹ Long', 'UBND xã Hạ Long'],
    ['§­ng KNí', 'Đưng KNớ'],
    ['TT Hµ Tu', 'TT Hà Tu'],
  ])('gives letters with a tone the capitals that TCVN3 has not: %s', (from, text) => {
    expect(repairText(from, tcvn3)?.text).toBe(text);
  });

  it('shows a text in capitals in a font of capitals, whatever part of it was typed so', () => {
    const capitals = legacyFont('.VnTimeH');
    expect(repairText('T£N Tæ CHøC', capitals)).toEqual({
      text: 'TÊN TỔ CHỨC',
      repairs: ['tcvn3-font'],
    });
    const runs = [
      { start: 0, font: capitals },
      { start: 6, font: undefined },
    ];
    expect(repairText('phßng Hµ Tu', tcvn3, runs)).toMatchObject({
      text: 'PHÒNG Hà Tu',
      typed: 'phòng Hà Tu',
    });
  });

  it.each([
    ['nhµ n−íc', 'nhà nước'],
    ['n−íc', 'nước'],
    ['céng hoµ x∙ héi', 'cộng hoà xã hội'],
    ['T− ph¸p', 'Tư pháp'],
    ['nhμ n\u00adíc', 'nhà nước'],
  ])('reads what PDF files and Word make of letters of TCVN3: %s', (from, text) => {
    expect(repairText(from)?.text).toBe(text);
    expect(repairText(from, tcvn3)?.text).toBe(text);
  });

  it('reads the words in an old font of a text mended by hand in places', () => {
    expect(repairText('ỦY BAN NH¢N D¢N TỈNH', tcvn3)?.text).toBe('ỦY BAN NHÂN DÂN TỈNH');
    expect(repairText('Phường Hà Tu, tæ 5', tcvn3)?.text).toBe('Phường Hà Tu, tổ 5');
  });

  it('leaves signs that no letter stands before', () => {
    expect(repairText('500 m²', tcvn3)).toBeUndefined();
    expect(repairText('DiÖn tÝch 500 m², 25°C', tcvn3)?.text).toBe('Diện tích 500 m², 25°C');
    expect(repairText('5 − 3 = 2', tcvn3)).toBeUndefined();
  });

  it('leaves a Unicode text in a legacy font alone', () => {
    expect(repairText('Phường Hà Lầm', tcvn3)).toBeUndefined();
    expect(repairText('Xã Bình Hòa', vni)).toBeUndefined();
  });

  it('composes letters, makes spaces plain and drops what cannot be seen', () => {
    expect(repairText('Xã Hạ Long'.normalize('NFD'))).toEqual({
      text: 'Xã Hạ Long',
      repairs: ['composed'],
    });
    expect(repairText('Hà\u00a0Tu\u200b')).toEqual({
      text: 'Hà Tu',
      repairs: ['invisible', 'space'],
    });
    expect(repairText('Ngu\u00adyên')).toEqual({ text: 'Nguyên', repairs: ['invisible'] });
  });

  it.each(
    `m²|25°C|5 µm|2½|§ 5|©|«abc»|Café|René Descartes|Müller|Zürich|Société Générale|Nuñez|José
für schön|5 μg|5 − 3|Österreich|São Paulo|crème brûlée|Åbo|naïve façade|Bé|Hoà Bình|Hà Nội|Phường Bến Thuỷ|QĐ-UBND`.split(
      /[|\n]/,
    ),
  )('leaves %s as it is', (text) => expect(repairText(text)).toBeUndefined());
});

const names = join(__dirname, '../../../../shared/data/units/legacy_tcvn3_names.csv');
const describeNames = existsSync(names) ? describe : describe.skip;

describeNames('all names of communes in TCVN3 (../shared/data/units)', () => {
  it('reads every one by its font, nearly all by pattern, and mistakes none in Unicode', () => {
    const rows = parseCsvObjects(readFileSync(names, 'utf8'), [
      'unicode_nfc',
      'tcvn3_as_latin1_text',
    ]);
    const read = (font?: LegacyFont) =>
      rows.filter((row) => {
        const { tcvn3_as_latin1_text: text, unicode_nfc: truth } = row;
        return (repairText(text, font)?.text ?? text) === truth;
      }).length;
    const [byFont, byPattern] = [read(tcvn3), read()];
    const mistaken = rows.filter((row) => repairText(row.unicode_nfc) !== undefined);
    process.stdout.write(
      `TCVN3 names: ${byFont} of ${rows.length} by font, ${byPattern} by pattern, ${mistaken.length} Unicode names changed\n`,
    );
    expect(byFont).toBe(rows.length);
    expect(byPattern / rows.length).toBeGreaterThan(0.995);
    expect(mistaken).toEqual([]);
  });
});
