import { z } from 'zod';

/** Settings of outgoing e-mail; a part of `environment`. */
export const mailEnvironment = {
  SMTP_HOST: z
    .string()
    .min(1)
    .optional()
    .describe('Mail server that takes e-mail from this program; without it nothing is e-mailed.'),
  SMTP_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Port of the mail server; 587 for starttls, 465 for tls, 25 for none unless told.'),
  SMTP_SECURITY: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe(
      'How the way to the mail server is sealed: starttls, tls, or none for a server on this machine only.',
    ),
  SMTP_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File (PEM) of a certificate authority that the mail server uses and this machine does not know.',
    ),
  SMTP_USER: z.string().min(1).optional().describe('Name by which the mail server knows us.'),
  // Its value is looked at elsewhere: a message about it must not repeat it.
  SMTP_PASSWORD: z.string().optional().describe('Password that goes with SMTP_USER.'),
  SMTP_FROM: z
    .email()
    .optional()
    .describe(
      'Address that e-mails come from, e.g. bangiao@example.gov.vn; needed with SMTP_HOST.',
    ),
  DAILY_REPORT_TO: z
    .string()
    .default('')
    .transform((text) => [...new Set(text.split(',').map((each) => each.trim()))].filter(Boolean))
    .refine(
      (list) => list.every((each) => z.email().safeParse(each).success),
      'must be e-mail addresses separated by commas',
    )
    .describe(
      'Who is sent the report on readiness of each day, addresses separated by commas; needs SMTP_HOST.',
    ),
} as const;

/** What the settings say of outgoing e-mail. */
export interface MailSettings {
  host: string;
  port: number;
  security: 'starttls' | 'tls' | 'none';
  caFile?: string;
  user?: string;
  password?: string;
  from: string;
}

const PORTS = { starttls: 587, tls: 465, none: 25 } as const;
type Values = z.infer<z.ZodObject<typeof mailEnvironment>>;

/** @returns undefined where no mail server is set. */
export function mailSettings(values: Values): MailSettings | undefined {
  if (!values.SMTP_HOST || !values.SMTP_FROM) return undefined;
  return {
    host: values.SMTP_HOST,
    port: values.SMTP_PORT ?? PORTS[values.SMTP_SECURITY],
    security: values.SMTP_SECURITY,
    caFile: values.SMTP_CA_FILE,
    user: values.SMTP_USER,
    password: values.SMTP_PASSWORD,
    from: values.SMTP_FROM,
  };
}

/**
 * What does not fit together: half a mail server, or a password and letters over the network unsealed.
 * @returns what is wrong and how to mend it, or undefined.
 */
export function mailFault(
  values: Values,
  isLoopback: (host: string) => boolean,
): string | undefined {
  if (values.SMTP_HOST && !values.SMTP_FROM)
    return [
      'Đã đặt SMTP_HOST mà chưa đặt SMTP_FROM (địa chỉ gửi đi). Thêm SMTP_FROM=… trong tệp .env rồi chạy lại.',
      'SMTP_HOST is set without SMTP_FROM. Add SMTP_FROM to .env and start again.',
    ].join('\n');
  if (!values.SMTP_HOST && (values.SMTP_FROM || values.DAILY_REPORT_TO.length > 0))
    return [
      'Đã đặt SMTP_FROM hoặc DAILY_REPORT_TO mà chưa đặt SMTP_HOST (máy chủ thư). Thêm SMTP_HOST=… trong tệp .env, hoặc bỏ các dòng đó, rồi chạy lại.',
      'SMTP_FROM or DAILY_REPORT_TO is set without SMTP_HOST. Add it to .env, or take them out, and start again.',
    ].join('\n');
  if (values.SMTP_HOST && values.SMTP_SECURITY === 'none' && !isLoopback(values.SMTP_HOST))
    return [
      `SMTP_SECURITY=none chỉ dùng cho máy chủ thư trên chính máy này; ${values.SMTP_HOST} ở máy khác. Đặt SMTP_SECURITY=starttls hoặc tls trong tệp .env rồi chạy lại.`,
      `SMTP_SECURITY=none is for a mail server on this machine only. Set starttls or tls in .env and start again.`,
    ].join('\n');
  if (Boolean(values.SMTP_USER) !== Boolean(values.SMTP_PASSWORD))
    return [
      'SMTP_USER và SMTP_PASSWORD phải đi cùng nhau. Thêm hoặc bỏ cả hai trong tệp .env rồi chạy lại.',
      'SMTP_USER and SMTP_PASSWORD go together. Add or take out both in .env and start again.',
    ].join('\n');
  return undefined;
}
