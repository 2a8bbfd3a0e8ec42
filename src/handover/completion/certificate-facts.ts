import { z } from 'zod';
import type { Paper } from '../../office/papers/paper';
import { canonical } from '../../platform/audit/canonical';
import { closingFacts } from './closing-facts';

/** What the person who closes a unit adds to its facts for the certificate. */
export interface CertificateOrder {
  /** Name of the place before the date. */
  place: string;
  /** Legal bases without "Căn cứ" and punctuation. */
  bases: string[];
  /** Head of the issuing body: "GIÁM ĐỐC", and the name. */
  signatory: { title: string; name: string };
  /** Who gets a copy. */
  recipients: string[];
}

export const CERTIFICATE_FORMAT = 'ban-giao/giay-xac-nhan';
/** Namespace of the data in the Word file. */
export const CERTIFICATE_NAMESPACE = 'urn:ban-giao:giay-xac-nhan:1';
/** Name of the data in the PDF. */
export const CERTIFICATE_NAME = 'giay-xac-nhan.json';

/** What is printed beside the tables; kept as it was, so that later wording changes no old paper. */
const text = z.custom<Paper>((value) => typeof value === 'object' && value !== null);

/** Everything the certificate says, as it travels inside the file and is signed. */
export const certificateData = z.strictObject({
  format: z.literal(CERTIFICATE_FORMAT),
  version: z.literal(1),
  number: z.string(),
  day: z.iso.date(),
  issuer: z.strictObject({ id: z.uuid(), name: z.string() }),
  facts: closingFacts,
  /** Digest of the canonical facts, by which the record knows them. */
  factsSha256: z.string().regex(/^[0-9a-f]{64}$/),
  text,
});
export type CertificateData = z.infer<typeof certificateData>;

/** The one way to write the data, so that equal facts give one digest. */
export const canonicalCertificate = (data: CertificateData): string => canonical(data);
