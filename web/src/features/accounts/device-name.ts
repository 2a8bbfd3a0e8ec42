const BROWSERS = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** What a browser calls itself, as people name it: `Chrome, Windows`; null where it says nothing known. */
export function deviceName(device: string | null): string | null {
  if (!device) return null;
  const named = [BROWSERS, SYSTEMS].flatMap(
    (list) => list.find(([, pattern]) => pattern.test(device))?.[0] ?? [],
  );
  return named.length > 0 ? named.join(', ') : device.slice(0, 60);
}
