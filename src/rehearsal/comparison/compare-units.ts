import type { ChecklistItem } from '../checklist.entity';
import type { RehearsalSheet } from '../rehearsals.repository';
import { emptyScore } from '../score';
import { groupScores, itemsTried, scoreOfSheet } from '../sheet-scores';
import type { ComparisonView } from './comparison.schema';

/** A unit of the round with what was found in its trial. */
export interface ComparedUnit {
  unit: { id: string; code: string; name: string };
  sheet: RehearsalSheet;
}

type Cell = ComparisonView['groups'][number]['items'][number]['cells'][number];

/** Units of one round side by side: by group with scores, by item with what the team confirmed in this trial. */
export function compareUnits(
  compared: readonly ComparedUnit[],
): Pick<ComparisonView, 'units' | 'groups'> {
  const columns = compared.map(({ sheet }) => ({
    sheet,
    tried: new Set(itemsTried(sheet).map(({ code }) => code)),
    scores: new Map(groupScores(sheet).map(({ code, score }) => [code, score])),
  }));
  // All units of a round have the same checklist.
  const groups = Map.groupBy(compared[0]?.sheet.items ?? [], ({ groupCode }) => groupCode);
  return {
    units: compared.map(({ unit, sheet }) => ({
      ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name },
      ...{ score: scoreOfSheet(sheet), ...measured(sheet) },
    })),
    groups: [...groups].map(([code, items]) => ({
      ...{ code, name: { vi: items[0]!.groupNameVi, en: items[0]!.groupNameEn } },
      scores: columns.map(({ scores }) => scores.get(code) ?? emptyScore()),
      items: items.map((item) => {
        const cells = columns.map(({ sheet, tried }) => cellOf(sheet, item, tried.has(item.code)));
        return {
          ...{ code: item.code, name: { vi: item.nameVi, en: item.nameEn } },
          ...{ mandatory: item.mandatory, cells, differs: differ(cells) },
        };
      }),
    })),
  };
}

/** Of an earlier trial nothing is told: who only tries again what failed is not better for it. */
function cellOf({ results }: RehearsalSheet, { code }: ChecklistItem, tried: boolean): Cell {
  const found = results.get(code);
  const fresh = tried && found && (found.carriedFrom ?? null) === null ? found : undefined;
  return {
    ...{ result: fresh?.result ?? null, outside: !tried },
    ...{ minutes: fresh?.minutes ?? null, note: fresh?.note ?? null },
  };
}

const differ = (cells: readonly Cell[]): boolean =>
  new Set(cells.filter(({ outside }) => !outside).map(({ result }) => result)).size > 1;

function measured({ results }: RehearsalSheet): { minutes: number; minutesOf: number } {
  const fresh = [...results.values()].filter(({ carriedFrom }) => (carriedFrom ?? null) === null);
  const minutes = fresh.flatMap((each) => each.minutes ?? []);
  return { minutes: minutes.reduce((sum, each) => sum + each, 0), minutesOf: minutes.length };
}
