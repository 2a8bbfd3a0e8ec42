/** Whether rows are being entered in bulk (SQLite): the ledger is then written for all of them at once. */
export const ENTERING = 'EXISTS (SELECT 1 FROM bulk_entry)';
