import type { ColumnFilter } from './api';

/** Between the parts of one condition, and between conditions. */
const PART = '~';
const CONDITION = ';';

const writers: Record<string, (filter: ColumnFilter) => (string | number)[] | undefined> = {
  co: ({ contains }) => (contains === undefined ? undefined : [contains]),
  la: ({ oneOf }) => oneOf,
  khoang: ({ from, to }) =>
    from === undefined && to === undefined ? undefined : [from ?? '', to ?? ''],
  dung: ({ is }) => (is === undefined ? undefined : [is ? 1 : 0]),
  trong: ({ blank }) => (blank === undefined ? undefined : [blank ? 1 : 0]),
};

/** Conditions of columns as they stand in an address, so that a link shows the same rows. */
export function filtersToAddress(filters: readonly ColumnFilter[]): string {
  return filters
    .map((filter) => {
      const [way, write] = Object.entries(writers).find(([, each]) => each(filter))!;
      return [filter.key, way, ...write(filter)!].map(plain).join(PART);
    })
    .join(CONDITION);
}

/** Conditions from an address; what nobody could have written is left out. */
export function filtersFromAddress(text: string): ColumnFilter[] {
  return text.split(CONDITION).flatMap((condition) => {
    const [key, way, ...values] = condition.split(PART).map(read);
    const filter = key && values.length > 0 ? filterOf(key, way ?? '', values) : undefined;
    return filter ? [filter] : [];
  });
}

function filterOf(key: string, way: string, values: string[]): ColumnFilter | undefined {
  const [first, second] = values;
  if (way === 'co' && first) return { key, contains: first };
  if (way === 'la') return { key, oneOf: values };
  if (way === 'dung') return { key, is: first === '1' };
  if (way === 'trong') return { key, blank: first === '1' };
  const [from, to] = [endOf(first), endOf(second)];
  if (way !== 'khoang' || (from === undefined && to === undefined)) return undefined;
  return { key, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A day as it is, anything else as a number. */
function endOf(text: string | undefined): string | number | undefined {
  if (!text) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}

const plain = (value: string | number): string =>
  String(value).replace(/[%~;]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const read = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
