import type { TriggerSet } from '../../platform/database/schema';
import { appendOnly } from '../../platform/database/triggers';

const revisions = appendOnly('control_revision');

const COPIED = [
  ...['version', 'as_of', 'row_count', 'quantity', 'money', 'note', 'state', 'change_reason'],
  ...['file_name', 'changed_by', 'changed_by_name', 'changed_at'],
];
const REVISION = `INSERT INTO control_revision (figure_id, ${COPIED.join(', ')})
  VALUES (NEW.id, ${COPIED.map((column) => `NEW.${column}`).join(', ')})`;

/** Columns that say which figure it is: another one is another row. */
const IDENTITY = ['round_id', 'giver_organisation_id', 'list_type', 'source', 'source_name'];
const MOVED = IDENTITY.map((column) => `NEW.${column} <> OLD.${column}`).join(' OR ');

/**
 * A control figure above nothing that no accepted reason covers, for a list that is to be stated as
 * empty. The reason must be about this very version of the figure and about an empty list.
 */
const AGAINST = `SELECT 1 FROM control_figure f
  WHERE f.round_id = NEW.round_id AND f.giver_organisation_id = NEW.giver_organisation_id
    AND f.list_type = NEW.list_type AND f.state = 'in_force'
    AND (COALESCE(f.row_count, 0) > 0 OR COALESCE(f.quantity, 0) > 0 OR COALESCE(f.money, 0) > 0)
    AND NOT EXISTS (SELECT 1 FROM control_explanation e
      WHERE e.figure_id = f.id AND e.figure_version = f.version AND e.state = 'accepted'
        AND e.declared_rows = 0 AND e.declared_quantity = 0 AND e.declared_money = 0)`;

const SAYS = {
  empty: 'a control figure stands against the statement that there is nothing to report',
  step: 'a control figure is corrected one version at a time, and stays that of its list',
  kept: 'control figures are never removed',
  answered: 'an answered explanation stays as it is',
};

const sqlite = (name: string, when: string, condition: string, message: string) =>
  `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${when} ${condition}
    BEGIN SELECT RAISE(ABORT, '${message}'); END`;

const postgres = (name: string, condition: string, message: string, end = 'RETURN NEW;') =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${condition ? `IF ${condition} THEN RAISE EXCEPTION '${message}'; END IF;` : `RAISE EXCEPTION '${message}';`}
      ${end}
    END $$`;
const on = (name: string, when: string, fn = name, per = 'ROW') =>
  `CREATE OR REPLACE TRIGGER ${name} ${when} FOR EACH ${per} EXECUTE FUNCTION ${fn}()`;

/**
 * Control figures are corrected, never overwritten: the database keeps every version. It refuses the
 * statement “không phát sinh” against one above nothing, whoever writes it.
 */
export const controlTriggers: TriggerSet = {
  names: [
    'tr_control_figure_born',
    'tr_control_figure_kept',
    'tr_control_figure_step',
    'tr_control_figure_delete',
    'tr_control_explanation_answered',
    'tr_control_explanation_delete',
    'tr_control_empty_born',
    'tr_control_empty_stated',
    ...revisions.names,
  ],
  sqlite: [
    `CREATE TRIGGER IF NOT EXISTS tr_control_figure_born AFTER INSERT ON control_figure
      BEGIN ${REVISION}; END`,
    `CREATE TRIGGER IF NOT EXISTS tr_control_figure_kept AFTER UPDATE ON control_figure
      BEGIN ${REVISION}; END`,
    sqlite(
      'tr_control_figure_step',
      'UPDATE ON control_figure',
      `WHEN NEW.version <> OLD.version + 1 OR ${MOVED}`,
      SAYS.step,
    ),
    sqlite('tr_control_figure_delete', 'DELETE ON control_figure', '', SAYS.kept),
    sqlite(
      'tr_control_explanation_answered',
      'UPDATE ON control_explanation',
      `WHEN OLD.state <> 'open'`,
      SAYS.answered,
    ),
    sqlite('tr_control_explanation_delete', 'DELETE ON control_explanation', '', SAYS.answered),
    sqlite(
      'tr_control_empty_born',
      'INSERT ON handover_list',
      `WHEN NEW.state = 'empty' AND EXISTS (${AGAINST})`,
      SAYS.empty,
    ),
    sqlite(
      'tr_control_empty_stated',
      'UPDATE OF state ON handover_list',
      `WHEN NEW.state = 'empty' AND OLD.state <> 'empty' AND EXISTS (${AGAINST})`,
      SAYS.empty,
    ),
    ...revisions.sqlite,
  ],
  postgres: [
    `CREATE OR REPLACE FUNCTION tr_control_figure_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN ${REVISION}; RETURN NULL; END $$`,
    on('tr_control_figure_born', 'AFTER INSERT ON control_figure', 'tr_control_figure_kept'),
    on('tr_control_figure_kept', 'AFTER UPDATE ON control_figure'),
    postgres('tr_control_figure_step', `NEW.version <> OLD.version + 1 OR ${MOVED}`, SAYS.step),
    on('tr_control_figure_step', 'BEFORE UPDATE ON control_figure'),
    postgres('tr_control_figure_delete', '', SAYS.kept, 'RETURN NULL;'),
    on(
      'tr_control_figure_delete',
      'BEFORE DELETE OR TRUNCATE ON control_figure',
      'tr_control_figure_delete',
      'STATEMENT',
    ),
    postgres('tr_control_explanation_answered', `OLD.state <> 'open'`, SAYS.answered),
    on('tr_control_explanation_answered', 'BEFORE UPDATE ON control_explanation'),
    postgres('tr_control_explanation_delete', '', SAYS.answered, 'RETURN NULL;'),
    on(
      'tr_control_explanation_delete',
      'BEFORE DELETE OR TRUNCATE ON control_explanation',
      'tr_control_explanation_delete',
      'STATEMENT',
    ),
    postgres('tr_control_empty_born', `NEW.state = 'empty' AND EXISTS (${AGAINST})`, SAYS.empty),
    on('tr_control_empty_born', 'BEFORE INSERT ON handover_list'),
    postgres(
      'tr_control_empty_stated',
      `NEW.state = 'empty' AND OLD.state <> 'empty' AND EXISTS (${AGAINST})`,
      SAYS.empty,
    ),
    on('tr_control_empty_stated', 'BEFORE UPDATE OF state ON handover_list'),
    ...revisions.postgres,
  ],
};
