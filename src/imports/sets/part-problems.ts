import type { AppError } from '../../platform/http/app-error';
import { sameFile } from '../imports.errors';
import type { GiverReading } from './givers';
import {
  fileNameUnclear,
  giverBlank,
  giverUnclear,
  giverUnknown,
  giverUnknownByName,
  importedBefore,
  noGiverByName,
  noGiverLike,
} from './sets.errors';
import type { ToldByName } from './told-by-name';

const LONGEST_TEXT = 100;
const ROWS_TOLD = 5;

/** What refuses a file, as it is said of a part of a set: nobody is asked about one file among hundreds. */
export function problemOfPart(error: AppError): AppError {
  return error.code === sameFile().code ? importedBefore(error.parameters, error.details) : error;
}

/** Why the name of a file does not tell its giver; undefined where it does. */
export function problemOfName({ giver, unclear, nearest }: ToldByName): AppError | undefined {
  if (giver) return undefined;
  const told = { nearest: nearest.join('; ') };
  if (unclear) return fileNameUnclear(told);
  return nearest.length > 0 ? giverUnknownByName(told) : noGiverByName();
}

/** Why rows are of no giver: where they stand and what to do. */
export function problemOfGiver(
  text: string,
  reading: Exclude<GiverReading, { giver: unknown }>,
  first: readonly { sheet: string; row: number }[],
  count: number,
): AppError {
  const rows = placesOf(first.slice(0, ROWS_TOLD), count);
  if (text === '') return giverBlank({ rows });
  const shown = text.slice(0, LONGEST_TEXT);
  const nearest = reading.nearest.join('; ');
  if (reading.unclear) return giverUnclear({ text: shown, nearest });
  return nearest === ''
    ? noGiverLike({ text: shown, rows })
    : giverUnknown({ text: shown, nearest, rows });
}

/** `“Sheet1”: 4, 5, … (12)`: without words, since it stands in sentences of either language. */
function placesOf(told: readonly { sheet: string; row: number }[], count: number): string {
  const sheets = Map.groupBy(told, ({ sheet }) => sheet);
  const places = [...sheets].map(
    ([sheet, rows]) => `“${sheet}”: ${rows.map(({ row }) => row).join(', ')}`,
  );
  return count > told.length ? `${places.join('; ')}, … (${count})` : places.join('; ');
}
