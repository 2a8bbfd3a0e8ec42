/** Numbers of a list and the unit's own code before a name: "1. Phường …", "06670 - Phường …". */
const NUMBERING = /^\s*(?:[-+•*–]|\d{1,3}[.)](?!\d)|[a-zđ]\)|\d{5}\s*[-–:.]?)\s*(?=["\p{L}])/iu;
/** The body, where only the unit is asked for. */
const COMMITTEE = /^\s*(?:ubnd|[uủ][yỷ] ban nhân dân|uy ban nhan dan)\s+/iu;
const KIND = '(?:xã|phường|thị trấn|xa|phuong|thi tran|x\\.|p\\.|tt\\.?)(?=[\\s.]|$)';
const BODIES = new RegExp(
  `^\\s*(?:hđnd|hội đồng nhân dân|đảng [uủ][yỷ]|đảng bộ|công an|ca|ubmttq(?: việt nam| vn)?|trạm y tế|trường|hdnd|dang uy|cong an|tram y te)(?:\\s*(?:và|va|,|&|-)\\s*(?:ubnd|[uủ][yỷ] ban nhân dân))?\\s+(?=${KIND})`,
  'iu',
);
/** What is said of the fate of a unit, in brackets or behind it. */
const FATE =
  '(?:cũ|cu|nay|trước|truoc|đã|sau|mới|moi|sáp nhập|sap nhap|hợp nhất|giải thể|nhập|xã cũ|phường cũ|thị trấn cũ|da (?:sap nhap|giai the))(?![\\p{L}])';
const IN_BRACKETS = new RegExp(`\\s*[([]\\s*${FATE}[^)\\]]*[)\\]]`, 'giu');
const BEHIND =
  /(?:\s*[-–,;]\s*|\s+)(?:nay (?:là|thuộc|la|thuoc)(?!\p{L}).*|(?:trước đây|truoc day)(?!\p{L}).*|trước (?:khi|ngày).*|(?:đã |da )(?:sáp nhập|sap nhap|hợp nhất|giải thể|giai the)(?!\p{L}).*|(?:sáp nhập|sap nhap|nhập) (?:vào|vao)(?!\p{L}).*|cũ|\(cũ)\s*$/iu;
const COUNTRY = /(?<=[\p{L}\d.])[\s,]+(?:việt nam|viet nam|vietnam|vn)\s*$/iu;
const FOOTNOTE = /\s*[*†‡¹²³]+\s*$/u;

/** The name of a unit without what is said around it: the body, that the unit is an old one, numbers of a list. */
export function withoutRemarks(name: string): string {
  const text = name
    .normalize('NFC')
    .replace(/\s+$/u, '')
    .replace(FOOTNOTE, '')
    .replace(COUNTRY, '')
    .replace(NUMBERING, '')
    .replace(BODIES, '')
    .replace(COMMITTEE, '')
    .replace(IN_BRACKETS, '')
    .replace(BEHIND, '')
    .trim();
  return text === '' ? name : text;
}
