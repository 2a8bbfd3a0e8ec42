import {
  applyCatalogueVersion,
  assignProcedures,
  discardCatalogueVersion,
  listCatalogueChanges,
  listCatalogueDifferences,
  listCatalogueVersions,
  listCodeChanges,
  listProcedureFields,
  listProcedures,
  planCatalogueVersion,
} from '../../../api/sdk.gen';
import type {
  AssignProcedures,
  CatalogueVersion,
  ListProceduresData,
  PlanCatalogueVersionData,
  Procedure,
} from '../../../api/types.gen';
import { fileAddress } from '../../../components/file-address';
import { dataOf, ifMatch } from '../../../components/server';

export type {
  CatalogueChange,
  CatalogueVersion,
  CodeChange,
  Procedure,
  ProcedureFacts,
} from '../../../api/types.gen';

export const CATALOGUE_KEY = 'catalogue';
export const LEVELS = ['full', 'partial', 'information'] as const;
export const RULES = ['all', 'wards', 'communes', 'named'] as const;
export const CHANGES = ['added', 'amended', 'withdrawn', 'unchanged'] as const;
export type Rule = AssignProcedures['rule'];
export type PlanFields = Omit<NonNullable<PlanCatalogueVersionData['body']>, 'file'>;

type Seen = Pick<CatalogueVersion, 'id' | 'version'>;
const on = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const catalogueApi = {
  page: (roundId: string, query: ListProceduresData['query']) =>
    dataOf(listProcedures({ path: { roundId }, query })),
  workbook: (roundId: string, filters: Record<string, string | undefined>) =>
    fileAddress(`/api/rounds/${roundId}/procedures.xlsx`, filters),
  fields: (roundId: string) => dataOf(listProcedureFields({ path: { roundId } })),
  codes: (roundId: string) => dataOf(listCodeChanges({ path: { roundId } })),
  versions: (roundId: string) => dataOf(listCatalogueVersions({ path: { roundId } })),
  changes: (
    id: string,
    query: { change?: (typeof CHANGES)[number]; page: number; pageSize: number },
  ) => dataOf(listCatalogueChanges({ path: { id }, query })),
  differences: (
    roundId: string,
    query: { from: number; to: number; page: number; pageSize: number },
  ) => dataOf(listCatalogueDifferences({ path: { roundId }, query })),
  plan: (roundId: string, file: File, fields: PlanFields) =>
    dataOf(planCatalogueVersion({ path: { roundId }, body: { file, ...fields } })),
  apply: (seen: Seen) => dataOf(applyCatalogueVersion({ ...on(seen), body: {} })),
  discard: (seen: Seen) => dataOf(discardCatalogueVersion({ ...on(seen), body: {} })),
  assign: (
    roundId: string,
    procedures: Pick<Procedure, 'id' | 'version'>[],
    rule: Rule,
    unitIds: string[],
  ) => dataOf(assignProcedures({ path: { roundId }, body: { procedures, rule, unitIds } })),
};
