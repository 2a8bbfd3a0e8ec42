import {
  addRegisterEntry,
  changeRegisterEntry,
  listRegisterEntries,
  listRegisterBooks,
  removeRegisterEntry,
  verifyRegisterEntry,
} from '../../api/sdk.gen';
import type { RegisterEntry, RegisterEntryBody } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  RegisterBook as Register,
  RegisterBooks as Registers,
  RegisterEntry,
} from '../../api/types.gen';

export interface EntryFilter {
  unitId?: string;
  state?: string;
  q?: string;
  late?: 'true';
}

const at = ({ id, version }: RegisterEntry) => ({ path: { id }, headers: ifMatch(version) });

export const registersApi = {
  all: (roundId: string) => dataOf(listRegisterBooks({ path: { roundId } })),
  entries: (roundId: string, code: string, filter: EntryFilter, page: number) =>
    dataOf(
      listRegisterEntries({ path: { roundId, code }, query: { ...filter, page, pageSize: 50 } }),
    ),
  add: (roundId: string, code: string, body: RegisterEntryBody) =>
    dataOf(addRegisterEntry({ path: { roundId, code }, body })),
  change: (seen: RegisterEntry, values: RegisterEntryBody['values']) =>
    dataOf(changeRegisterEntry({ ...at(seen), body: { values } })),
  remove: (seen: RegisterEntry) => dataOf(removeRegisterEntry(at(seen))),
  verify: (seen: RegisterEntry) => dataOf(verifyRegisterEntry({ ...at(seen), body: {} })),
  workbookUrl: (roundId: string, code: string, filter: EntryFilter) => {
    const query = new URLSearchParams(filter as Record<string, string>);
    return `/api/rounds/${roundId}/registers/${code}/entries.xlsx${query.size ? `?${query}` : ''}`;
  },
};

/** Beginning of the keys of everything read about registers. */
export const REGISTERS_KEY = 'registers';
