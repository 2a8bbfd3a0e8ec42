import { useBilingual } from '../../components/use-bilingual';
import { useListTypes } from '../handover/use-list-types';
import { useRegisters } from '../registers/use-registers';
import type { RoleToGive } from './api';

/** What duties can be limited to, kinds of lists or registers, and the name of one by its code. */
export function useLimitNames() {
  const inLanguage = useBilingual();
  const { types } = useListTypes();
  const registers = useRegisters().data?.registers ?? [];
  const named = (each: { code: string; name: { vi: string; en: string } }) => ({
    ...{ code: each.code, name: inLanguage(each.name) },
  });
  return {
    choicesOf: (limit: RoleToGive['limit']) =>
      limit === 'registers' ? registers.map(named) : types.map(named),
    nameOf: (code: string): string => {
      const found = [...types, ...registers].find((each) => each.code === code);
      return found ? named(found).name : code;
    },
  };
}
