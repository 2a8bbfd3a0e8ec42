import { copiedFormula } from './references';
import { unescapeXml, escapeXml, type XmlRow } from './sheet-xml';

/**
 * Gives every formula its own text, as read from `cutSheet`: those that share one, and those of arrays
 * as plain ones. Formulas are XML text before and after.
 */
export function ownFormulas(rows: readonly XmlRow[]): XmlRow[] {
  const masters = new Map<string, { row: number; column: number; text: string }>();
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.formula === null) return cell;
      const [attributes = '', text = ''] = cell.formula.split('\u0000');
      const shared = /t="shared"/.test(attributes) ? /si="(\d+)"/.exec(attributes)?.[1] : undefined;
      if (shared === undefined) return { ...cell, formula: text };
      if (text !== '') {
        masters.set(shared, { row: row.number, column: cell.column, text: unescapeXml(text) });
        return { ...cell, formula: text };
      }
      const master = masters.get(shared);
      if (!master) return { ...cell, formula: null };
      const own = copiedFormula(
        ...([master.text, row.number - master.row, cell.column - master.column] as const),
      );
      return { ...cell, formula: escapeXml(own) };
    }),
  }));
}
