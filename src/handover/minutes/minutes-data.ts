import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paper } from '../../office/papers/paper';
import { canonical } from '../../platform/audit/canonical';
import { COLUMN_TYPES } from '../../imports/declaration';
import { MINUTES_KINDS } from './minutes-kind';

export const DATA_FORMAT = 'ban-giao/bien-ban';
/** Namespace of the data in the Word file. */
export const DATA_NAMESPACE = 'urn:ban-giao:bien-ban:1';
/** Name of the data in the PDF. */
export const DATA_NAME = 'bien-ban.json';

/** Where a row stands, in the order of the annexes. */
export const ROW_STATES = ['accepted', 'disputed', 'closed'] as const;
export type RowState = (typeof ROW_STATES)[number];

const whole = z.int().min(0);
const day = z.iso.date();

const person = z.strictObject({ name: z.string(), position: z.string() });
const party = z.strictObject({
  organisationId: z.uuid().nullable(),
  name: z.string(),
  /** The body had ended when the minutes were drawn up: "Nguyên …", no seal. */
  former: z.boolean(),
  /** Last day of a body that ends, inclusive. */
  endsOn: day.nullable(),
  representatives: z.array(person),
});

const column = z.strictObject({
  key: z.string(),
  title: z.string(),
  type: z.enum(COLUMN_TYPES),
});

const row = z.strictObject({
  code: z.string(),
  state: z.enum(ROW_STATES),
  cells: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Thousandths. */
  quantity: whole,
  /** Whole đồng. */
  money: whole,
  /** Kind of discrepancy, or why the row is not handed over; in words. */
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

const total = z.strictObject({
  state: z.enum([...ROW_STATES, 'all']),
  rows: whole,
  quantity: whole,
  money: whole,
  rowsInWords: z.string(),
  moneyInWords: z.string(),
});

const listFigures = z.strictObject({
  id: z.uuid(),
  type: z.string(),
  name: z.string(),
  movements: whole,
  /** Number and day of its minutes; null where there are none yet. */
  minutes: z.string().nullable(),
  totals: z.array(total),
});

/** What is printed beside the rows; kept as it was, so that later wording changes no old paper. */
const text = z.custom<Paper>((value) => typeof value === 'object' && value !== null);

/** Everything the minutes say, as it travels inside the file and is signed. */
export const minutesData = z.strictObject({
  format: z.literal(DATA_FORMAT),
  version: z.literal(1),
  number: z.string(),
  day,
  kind: z.enum(MINUTES_KINDS),
  round: z.strictObject({ code: z.string(), name: z.string(), legalAct: z.string() }),
  giver: party,
  receiver: party,
  witness: party.nullable(),
  list: z.strictObject({
    id: z.uuid(),
    type: z.string(),
    name: z.string(),
    cutOff: z.iso.datetime(),
    /** Line of the list's ledger up to which the figures count. */
    movements: whole,
  }),
  /** Of what supplements signed minutes: which time, which minutes, and since which line of the ledger. */
  supplement: z
    .strictObject({ no: z.int().min(1), number: z.string(), day, since: whole })
    .optional(),
  /** Of minutes over all lists of a pair: each list, and the minutes that have it in detail. */
  lists: z.array(listFigures).optional(),
  /** Of one file of several: which, of how many, and the totals of all of them. */
  part: z
    .strictObject({ no: z.int().min(1), of: z.int().min(2), whole: z.array(total) })
    .optional(),
  columns: z.array(column),
  quantityColumn: z.string().nullable(),
  moneyColumn: z.string().nullable(),
  rows: z.array(row),
  totals: z.array(total),
  copies: whole,
  text,
});

export type MinutesData = z.infer<typeof minutesData>;
export type MinutesParty = MinutesData['giver'];
export type MinutesRow = MinutesData['rows'][number];
export type MinutesColumn = MinutesData['columns'][number];
export type MinutesListFigures = z.infer<typeof listFigures>;
export type MinutesTotal = MinutesData['totals'][number];

/** The one way to write the data (RFC 8785: sorted keys, no spaces), so that equal facts give one digest. */
export const canonicalData = (data: MinutesData): string => canonical(data);

/** SHA-256 of the canonical data, hexadecimal. */
export const dataDigest = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
