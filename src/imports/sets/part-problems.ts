import type { AppError } from '../../platform/http/app-error';
import { sameFile } from '../imports.errors';
import type { GiverReading } from './givers';
import {
  giverBlank,
  giverUnclear,
  giverUnknown,
  giverUnknownByName,
  importedBefore,
} from './sets.errors';
import type { ToldByName } from './told-by-name';

const LONGEST_TEXT = 100;
const ROWS_TOLD = 5;

const near = (names: readonly string[]): string =>
  names.length > 0 ? `Gần giống: ${names.join('; ')}.` : 'Không có tên nào gần giống.';

/** What refuses a file, as it is said of a part of a set: nobody is asked about one file among hundreds. */
export function problemOfPart(error: AppError): AppError {
  return error.code === sameFile().code ? importedBefore(error.parameters, error.details) : error;
}

/** Why the name of a file does not tell its giver; undefined where it does. */
export function problemOfName({ giver, unclear, nearest }: ToldByName): AppError | undefined {
  if (giver) return undefined;
  return unclear
    ? giverUnclear({ text: 'tên tệp', nearest: nearest.join('; ') })
    : giverUnknownByName({ nearest: near(nearest) });
}

/** Why rows are of no giver: where they stand and what to do. */
export function problemOfGiver(
  text: string,
  reading: Exclude<GiverReading, { giver: unknown }>,
  first: readonly { sheet: string; row: number }[],
  count: number,
): AppError {
  const told = first.slice(0, ROWS_TOLD).map(({ sheet, row }) => `“${sheet}” dòng ${row}`);
  const rows = count > told.length ? `${told.join(', ')}, … (${count} dòng)` : told.join(', ');
  if (text === '') return giverBlank({ rows });
  const shown = text.slice(0, LONGEST_TEXT);
  return reading.unclear
    ? giverUnclear({ text: shown, nearest: reading.nearest.join('; ') })
    : giverUnknown({ text: shown, nearest: near(reading.nearest), rows });
}
