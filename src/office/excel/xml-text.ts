const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Replaces entities and line ends of plain XML text.
 *
 * @param attribute in attributes line ends and tabs become spaces (XML 1.0, 3.3.3)
 * @returns undefined where an entity is unknown or a character is not allowed
 */
export function decodeText(raw: string, attribute = false): string | undefined {
  let special = false;
  let forbidden = false;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x26 || code < 0x20) special = true;
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code >= 0xfffe) forbidden = true;
  }
  if (forbidden) return undefined;
  if (!special) return raw;
  const lines = raw.replace(/\r\n?/g, '\n');
  return decodeEntities(attribute ? lines.replace(/[\n\t]/g, ' ') : lines);
}

function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let known = true;
  const decoded = text.replace(/&([^;&]{0,10});?/g, (whole, entity: string) => {
    const character = whole.endsWith(';') ? entityText(entity) : undefined;
    known &&= character !== undefined;
    return character ?? '';
  });
  return known ? decoded : undefined;
}

function entityText(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity);
  if (!number) return Object.hasOwn(namedEntities, entity) ? namedEntities[entity] : undefined;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return isAllowed(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, 2.2. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return (
    code < 0xd800 || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}
