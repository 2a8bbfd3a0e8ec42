import type { TriggerSet } from '../../platform/database/schema';

const MESSAGE = 'evidence stays as it was brought in';
/** What may change is the withdrawal only, and that once. */
const FIXED = [
  ...['id', 'subject_kind', 'subject_id', 'round_id', 'list_id', 'file_id', 'kind', 'title'],
  ...['document_number', 'document_day', 'sha256', 'sent_sha256', 'size', 'cleaned', 'taken_at'],
  ...['added_by', 'added_by_name', 'added_at'],
];
const changed = (unequal: string) =>
  [
    'OLD.withdrawn_at IS NOT NULL',
    ...FIXED.map((name) => `OLD.${name} ${unequal} NEW.${name}`),
  ].join(' OR ');

/** Evidence is never changed or removed, only withdrawn. */
export const attachmentTriggers: TriggerSet = {
  names: ['tr_attachment_fixed', 'tr_attachment_delete'],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_attachment_fixed BEFORE UPDATE ON attachment
      WHEN ${changed('IS NOT')}
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
    `CREATE TRIGGER IF NOT EXISTS tr_attachment_delete BEFORE DELETE ON attachment
      BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_attachment_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${changed('IS DISTINCT FROM')} THEN RAISE EXCEPTION '${MESSAGE}'; END IF;
        RETURN NEW;
      END $$`,
    `CREATE OR REPLACE TRIGGER tr_attachment_fixed BEFORE UPDATE ON attachment
      FOR EACH ROW EXECUTE FUNCTION tr_attachment_fixed()`,
    `CREATE OR REPLACE FUNCTION tr_attachment_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$`,
    `CREATE OR REPLACE TRIGGER tr_attachment_delete BEFORE DELETE OR TRUNCATE ON attachment
      FOR EACH STATEMENT EXECUTE FUNCTION tr_attachment_delete()`,
  ],
};
