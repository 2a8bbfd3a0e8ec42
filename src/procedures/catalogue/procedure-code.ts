export interface ReadCode {
  /** The code as it is stored. */
  code: string;
  /** Zeros that Excel had dropped were put back: `1.0045` → `1.004500`. */
  restored: boolean;
  /** Not of the national form `d.dddddd`; kept as it is, because internal codes exist. */
  unusual: boolean;
}

const NATIONAL = /^[1-9]\.\d{6}$/;
const SHORTENED = /^[1-9](\.\d{1,5})?$/;

/**
 * Reads the code of a procedure from a cell. National codes are `d.dddddd`; a spreadsheet that took one for a number
 * drops the zeros at its end, and a Vietnamese one writes a comma.
 * @returns null for an empty cell.
 */
export function readCode(text: string): ReadCode | null {
  const code = text
    .normalize('NFC')
    .trim()
    .replace(/^(\d),(\d+)$/, '$1.$2');
  if (code === '') return null;
  if (NATIONAL.test(code)) return { code, restored: false, unusual: false };
  if (!SHORTENED.test(code)) return { code, restored: false, unusual: true };
  const [whole, fraction = ''] = code.split('.');
  return { code: `${whole}.${fraction.padEnd(6, '0')}`, restored: true, unusual: false };
}
