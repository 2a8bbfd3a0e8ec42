import { z } from 'zod';
import { MINUTES_KINDS } from './minutes-kind';
import { MINUTES_STATES } from './minutes.entity';

const line = (most: number) => z.string().trim().min(1).max(most);
const person = z.strictObject({ name: line(120), position: line(200) });
const people = z.array(person).min(1).max(5);
const whole = z.int().min(0).max(1_000_000);
const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const drawMinutesBody = z
  .strictObject({
    receiverOrganisationId: z.uuid(),
    day: z.iso.date().meta({ description: 'The day the minutes bear' }),
    place: line(100),
    venue: line(300).nullable().default(null),
    giver: people,
    receiver: people,
    witness: z
      .strictObject({ name: line(200), representatives: people })
      .nullable()
      .default(null),
    bases: z.array(line(500)).min(1).max(12).meta({ description: 'Without “Căn cứ”' }),
    papers: line(1000).nullable().default(null),
    opinions: line(1000).nullable().default(null),
    copies: z.int().min(2).max(20),
    records: z
      .strictObject({
        shelfCentimetres: whole.nullable().meta({ description: 'Hundredths of a shelf metre' }),
        electronicFiles: whole.nullable(),
        electronicDocuments: whole.nullable(),
      })
      .nullable()
      .default(null),
  })
  .meta({ id: 'DrawMinutes' });

export const minutesRequested = z
  .strictObject({ jobId: z.uuid() })
  .meta({ id: 'MinutesRequested' });

const signer = z.strictObject({
  side: z.enum(['giver', 'receiver', 'witness']),
  name: line(120),
  position: line(200),
});

/** Fields of the form beside the file; `signers` is JSON. */
export const signedFields = z.strictObject({
  number: line(60),
  day: z.iso.date(),
  signers: z
    .string()
    .max(10_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('no JSON');
        return z.NEVER;
      }
    })
    .pipe(
      z
        .array(signer)
        .max(15)
        .refine(
          (all) => ['giver', 'receiver'].every((side) => all.some((each) => each.side === side)),
          'giver and receiver',
        ),
    ),
});

export const minutesView = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    day: z.iso.date(),
    kind: z.enum(MINUTES_KINDS),
    state: z.enum(MINUTES_STATES),
    issuer: named,
    receiver: named,
    rows: z.int(),
    supplementNo: z.int().meta({ description: '0: the minutes; 1, 2, …: what supplements them' }),
    parts: z
      .array(z.strictObject({ no: z.int(), rows: z.int() }))
      .meta({ description: 'Further files, where one paper does not take all rows' }),
    dataSha256: z.string(),
    drawnBy: z.string(),
    drawnAt: z.iso.datetime(),
    signed: z
      .strictObject({
        number: z.string(),
        day: z.iso.date(),
        sha256: z.string(),
        signers: z.array(signer),
        recordedBy: z.string(),
        recordedAt: z.iso.datetime(),
      })
      .nullable(),
    maySign: z.boolean().meta({ description: 'Whether to offer bringing in the signed copy' }),
    version: z.int().meta({ description: 'Send as If-Match with the signed copy' }),
  })
  .meta({ id: 'Minutes' });

export const shareView = z
  .strictObject({
    receiver: named,
    rows: z.int(),
    uncounted: z.int(),
    undirected: z.int(),
    supplements: z.boolean().meta({ description: 'Signed: what is drawn up now supplements it' }),
    mayDraw: z.boolean(),
    minutes: z.array(minutesView),
  })
  .meta({ id: 'MinutesShare', description: 'What of a list goes to one receiver' });

export const listMinutesView = z
  .strictObject({
    listId: z.uuid(),
    kind: z.enum(MINUTES_KINDS),
    today: z.iso.date(),
    giverEndsOn: z.iso.date().nullable(),
    former: z.boolean().meta({ description: 'The giver has ended: “Nguyên …”, no seal' }),
    place: z.string(),
    bases: z.array(z.string()),
    copies: z.int(),
    shares: z.array(shareView),
  })
  .meta({ id: 'ListMinutes' });

export const publicKeysView = z
  .strictObject({
    keys: z.array(z.strictObject({ id: z.string(), pem: z.string(), since: z.iso.datetime() })),
  })
  .meta({ id: 'SigningKeys', description: 'Ed25519 keys that minutes were signed with' });

export const signedReceipt = z
  .strictObject({ listId: z.uuid().nullable().meta({ description: 'Null: over all lists' }) })
  .meta({ id: 'SignedReceipt' });

export const partNumber = z.coerce.number().int().min(2).max(99);
export const partFileKind = z.enum(['docx', 'pdf']);
export const minutesFileKind = z.enum(['docx', 'pdf', 'signed']);

export type DrawMinutes = z.infer<typeof drawMinutesBody>;
export type SignedFields = z.infer<typeof signedFields>;
export type MinutesView = z.infer<typeof minutesView>;
export type ListMinutesView = z.infer<typeof listMinutesView>;
export type PublicKeysView = z.infer<typeof publicKeysView>;
