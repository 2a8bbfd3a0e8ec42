import { Column, PrimaryColumn } from 'typeorm';

/** Largest whole number that JavaScript and better-sqlite3 keep exactly. */
export const MAX_WHOLE = Number.MAX_SAFE_INTEGER;

export interface Nullability {
  nullable?: boolean;
}

/** Length of an id: UUID text. */
export const ID_LENGTH = 36;
/** Length of a moment: `2025-06-30T09:00:00.000Z`. */
export const MOMENT_LENGTH = 24;
/** Length of a day: `2025-06-30`. */
export const DAY_LENGTH = 10;

/** Primary key: a UUID given by the program (`newId`). */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: ID_LENGTH });
/** Reference to another row's id. Add `@ForeignKey('Entity')` beside it. */
export const RefColumn = (options: Nullability = {}) =>
  Column({ type: 'varchar', length: ID_LENGTH, ...options });
/** Short text of at most `length` characters. */
export const TextColumn = (length: number, options: Nullability = {}) =>
  Column({ type: 'varchar', length, ...options });
/** Text without a declared length. */
export const LongTextColumn = (options: Nullability = {}) => Column({ type: 'text', ...options });
/** A small whole number: a count, a position. */
export const CountColumn = (options: Nullability = {}) => Column({ type: 'integer', ...options });
/** Whole đồng. */
export const MoneyColumn = (options: Nullability = {}) => Column({ type: 'bigint', ...options });
/** Thousandths of the item's unit of measure. */
export const QuantityColumn = (options: Nullability = {}) => Column({ type: 'bigint', ...options });
/** A moment in UTC as text, sortable on both engines. */
export const MomentColumn = (options: Nullability = {}) =>
  Column({ type: 'varchar', length: MOMENT_LENGTH, ...options });
/** A calendar day without a time zone. */
export const DayColumn = (options: Nullability = {}) =>
  Column({ type: 'varchar', length: DAY_LENGTH, ...options });
/** Yes or no. */
export const FlagColumn = (options: Nullability = {}) => Column({ type: 'boolean', ...options });
/** Structured detail that is never searched by. */
export const JsonColumn = (options: Nullability = {}) =>
  Column({ type: 'simple-json', ...options });
/** Number of the row's present version, 1 at birth; see `updateVersioned`. */
export const RowVersionColumn = () => Column({ type: 'integer' });
