import { z } from 'zod';
import { newAccountBody } from './administration.schema';

/** Accounts made at a time; what more there are goes into another file. */
export const MOST_ACCOUNTS = 1000;
/** Passwords given at a time: hashing them takes about a second, and the sheet of hundreds shows how far it is. */
export const MOST_SLIPS = 25;

export const bulkBody = z
  .strictObject({ accounts: z.array(newAccountBody).min(1).max(MOST_ACCOUNTS) })
  .meta({ id: 'NewAccounts' });

export const bulkReceipt = z
  .strictObject({
    created: z.int(),
    /** Were there already, just as asked for. */
    unchanged: z.int(),
    accounts: z.array(
      z.strictObject({
        id: z.uuid(),
        login: z.string(),
        name: z.string(),
        created: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'NewAccountsReceipt' });

export const slipsBody = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(MOST_SLIPS),
    /** Passwords were given before and not used yet: those are to be worth nothing. */
    again: z.boolean(),
  })
  .meta({ id: 'OneTimeSlipsWanted' });

/** Shown this once. */
export const slipsView = z
  .strictObject({
    slips: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        login: z.string(),
        /** Where the person works; null for the whole province. */
        organisation: z.string().nullable(),
        password: z.string(),
        until: z.string(),
      }),
    ),
    /** Where people sign in; null where the server does not know its address. */
    address: z.string().nullable(),
  })
  .meta({ id: 'OneTimeSlips' });
