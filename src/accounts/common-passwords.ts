import { fold } from '../platform/text/fold';

/**
 * Beginnings that people in Việt Nam and elsewhere choose again and again: words, rows of keys,
 * names. Collected by hand for this product; with `TAILS` they make the list of `commonPasswords`.
 */
const WORDS = `
matkhau matkhaumoi mkmoi mkcu anhyeuem emyeuanh yeuem yeuanh anhnhoem emnhoanh nhoem iloveyou
loveyou tinhyeu maiyeu yeumai yeunhau hanhphuc baby babyboy babygirl congchua hoangtu thienthan
nguoiyeu vochong giadinh bome conyeu contrai congai chaobanbuoisang xinchao chaoban camon tamviet
vietnam vietnamvodich hanoi saigon hochiminh danang haiphong cantho quangninh halong haiduong
bacninh thanhhoa nghean dalat nhatrang hue vungtau tphcm thudo doclap tudo tudohanhphuc
nguyen nguyenvan nguyenthi tran tranvan tranthi le levan pham phamvan hoang phan huynh vu vo dang
bui do ngo duong ly minh hung dung tuan nam hai son long phuong huong thao lan mai linh trang
thuy hoa nga ngoc anh tung khanh duc cuong thang manh quang hieu kien trung thanh tam nhung
ubnd uybannhandan ubndxa ubndphuong danguy hdnd congan vanphong bangiao tiepnhan sapnhap noivu
sonoivu quantri quantrivien canbo congchuc chuyenvien lanhdao thuquy ketoan hanhchinh motcua
admin administrator root user guest test demo master super system manager support service backup
password passwd passw pass secret login welcome changeme default letmein trustno access abcdef abc
abcd abcabc qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwe qweasd
qweasdzxc asd zxc aaa aaaaaa xxx monkey dragon shadow sunshine princess football baseball soccer
superman batman spiderman pokemon naruto starwars computer internet google facebook zalo samsung
iphone nokia oppo windows microsoft excel office hello hellokitty summer winter spring autumn
flower lovely sweet angel killer hunter ranger freedom whatever michael jordan jennifer jessica
charlie thomas daniel andrew george robert william joseph ashley matthew donald cookie chocolate
banana orange cheese ginger pepper silver golden diamond purple yellow mustang ferrari porsche
mercedes toyota honda yamaha chelsea arsenal liverpool manutd barcelona realmadrid ronaldo messi
congnghe thanhcong maymanphuquy maymanh phatdat phatloc taiphat locphat tailoc
`
  .trim()
  .split(/\s+/);

/** What is put behind them. */
const TAILS = `
1 12 123 1234 12345 123456 1234567 12345678 123456789 0 01 000 111 11 22 69 88 99 007 321 654321 666
777 888 999 6868 8888 9999 6789 1975 1980 1985 1988 1989 1990 1991 1992 1993 1994 1995 1996 1997
1998 1999 2000 2010 2015 2020 2021 2022 2023 2024 2025 2026 abc xyz vn
`
  .trim()
  .split(/\s+/);

/** Digits in a row, down, repeated, in pairs, and along the keys. */
function numbers(): string[] {
  const found = ['147258369', '159357', '159753', '123123', '123123123', '112233', '11223344'];
  for (const row of ['1234567890', '0123456789', '0987654321', '9876543210']) {
    for (let from = 0; from < 6; from += 1)
      for (let to = from + 4; to <= 10; to += 1) found.push(row.slice(from, to));
  }
  for (let digit = 0; digit <= 9; digit += 1)
    for (let length = 4; length <= 14; length += 1) found.push(String(digit).repeat(length));
  for (let pair = 0; pair <= 99; pair += 1)
    for (const times of [3, 4, 5]) found.push(String(pair).padStart(2, '0').repeat(times));
  return found;
}

let list: ReadonlySet<string> | undefined;

/** Several thousand passwords that are tried first, without marks and in lower case. */
export function commonPasswords(): ReadonlySet<string> {
  list ??= new Set([
    ...numbers(),
    ...WORDS,
    ...WORDS.map((word) => word + word),
    ...WORDS.flatMap((word) => TAILS.map((tail) => word + tail)),
  ]);
  return list;
}

/** Letters that stand behind the signs people write for them. */
const SIGNS: Record<string, string> = { '@': 'a', $: 's', '0': 'o', '1': 'i', '3': 'e', '!': 'i' };

/**
 * Whether a password is one of the first that would be tried: on the list as it stands, without
 * marks, blanks and signs, or with signs read as letters (`M@t Khau 123!` is `matkhau123`).
 */
export function isCommon(password: string): boolean {
  const folded = fold(password).replace(/\s/g, '');
  const tail = /[^a-z]*$/.exec(folded)![0];
  const head = folded.slice(0, folded.length - tail.length);
  const bare = (text: string) => text.replace(/[^a-z0-9]/g, '');
  const read = (text: string) => bare(text.replace(/[@$013!]/g, (sign) => SIGNS[sign]!));
  return [bare(folded), read(folded), read(head) + bare(tail)].some((each) =>
    commonPasswords().has(each),
  );
}
