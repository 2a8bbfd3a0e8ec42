/** Whether one text becomes the other by one letter put in, left out or replaced, or two changed about. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === right[1]! + right[0]!;
}

/** The words of a name as they stand, small letters. */
export const wordsIn = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s.,;:\-–'’()"]+/u);
