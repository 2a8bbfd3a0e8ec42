/** Words that offices shorten in headings, each with what is compared in their place; the longest first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bdon vi tinh\b|\bdv tinh\b/g, 'dvt'],
  [/\b(cong cu )?dung cu\b|\bcong cu\b/g, 'ccdc'],
  [/\b(tai san|ts) co dinh\b|\btscd\b|\btai san\b/g, 'ts'],
  [/\b(he so|hs) luong\b/g, 'hsl'],
  [/\bho so\b/g, 'hs'],
  [/\btai lieu\b/g, 'tl'],
  [/\bvan ban\b/g, 'vb'],
  [/\bdien tich\b/g, 'dt'],
  [/\bquyet dinh\b|\bq dinh\b/g, 'qd'],
  [/\bhop dong\b/g, 'hd'],
  [/\bcong viec\b/g, 'cv'],
  [/\bso luong\b|\bs luong\b/g, 'sl'],
  [/\bnguyen gia\b|\bn gia\b/g, 'ng'],
  [/\bgia tri\b|\bg tri\b/g, 'gt'],
  [/\bgtcl\b|\bgt cl\b/g, 'gt con lai'],
  [/\bsu dung\b/g, 'sd'],
  [/\bsan xuat\b/g, 'sx'],
  [/\bxay dung\b/g, 'xd'],
  [/\bdon vi\b|\bd vi\b/g, 'dv'],
  [/\bchuc vu\b|\bc vu\b/g, 'cvu'],
  [/\bchuc danh\b|\bc danh\b/g, 'cdanh'],
  [/\btai khoan\b/g, 'tk'],
  [/\bke toan truong\b/g, 'ktt'],
  [/\bkho bac( nha nuoc| nn)?\b/g, 'kbnn'],
  [/\bgiay chung nhan\b|\bgiay cn\b/g, 'gcn'],
  [/\bquyen sd dat\b|\bqsd dat\b/g, 'qsdd'],
  [/\bthu tuc( hanh chinh| hc)\b/g, 'tthc'],
  [/\bcan cuoc( cong dan)?\b/g, 'cccd'],
  [/\bchung minh( nhan dan| thu)?\b|\bcmtnd\b|\bcmt\b/g, 'cmnd'],
  [/\bthoi han( bao quan| bq)\b/g, 'thbq'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bco quan\b/g, 'cq'],
  [/\bdu an\b/g, 'da'],
  [/\btong muc (dau tu|dt)\b/g, 'tmdt'],
  [/\bluy ke\b/g, 'lk'],
  [/\bke hoach\b/g, 'kh'],
  [/\bbao hiem xa hoi\b/g, 'bhxh'],
  [/\bchuyen mon\b/g, 'cm'],
  [/\bly luan chinh tri\b/g, 'llct'],
  [/\bcan bo\b/g, 'cb'],
  [/\bcong chuc\b/g, 'cc'],
  [/\bket qua\b/g, 'kq'],
  [/\bdau tu\b/g, 'dtu'],
  [/\bthoi gian\b/g, 'tg'],
  [/\bdia diem\b/g, 'd diem'],
];

/** Years, and moments up to which a figure counts. */
const MOMENTS: readonly RegExp[] = [
  /\b(tinh )?(den|tai) (het |cuoi )?(0 gio )?(ngay |thang |nam |thoi diem |quy )*\d[\d ]*$/,
  /\b(nam )?20\d\d\b/g,
];
/** Units of measure, and what only says “now”. */
const BEHIND: readonly RegExp[] = [
  / ((nghin|ngan|trieu|ty|1 000|1 000 000) )?(dong|vnd)$/,
  / (m2|m 2|ha)$/,
  / (hien nay|hien tai|hien huong|neu co)$/,
];

/**
 * A normalised heading in its shortest form, so that “Số và ký hiệu HS” and “Số, ký hiệu hồ sơ”, “Kế hoạch vốn năm 2026”
 * and “Kế hoạch vốn” meet. The heading itself where nothing would be left.
 */
export function shortHeading(normalised: string): string {
  let text = normalised;
  for (const moment of MOMENTS) text = text.replace(moment, '').trim();
  for (const [word, letters] of SHORT) text = text.replace(word, letters);
  for (const noise of BEHIND) text = text.replace(noise, '').trim();
  return text.replace(/\s+/g, ' ').trim() || normalised;
}
