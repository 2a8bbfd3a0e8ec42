import { useBilingual } from '../../components/use-bilingual';
import { useListTypes } from '../handover/use-list-types';
import { useRegisters } from '../registers/use-registers';

/** What a file can be for: kinds of lists, and registers. */
export function useImportedKinds() {
  const inLanguage = useBilingual();
  const lists = useListTypes();
  const registers = useRegisters().data?.registers ?? [];
  const registerOf = (code: string) => registers.find((each) => each.code === code);
  return {
    nameOf: (code: string) => {
      const register = registerOf(code);
      return register ? inLanguage(register.name) : lists.nameOf(code);
    },
    isRegister: (code: string) => registerOf(code) !== undefined,
  };
}
