import { useTranslation } from 'react-i18next';
import { vi } from '../../i18n/vi';

type Section = 'kind' | 'relation' | 'organisationKind';

/** Words for the server's codes of unit kinds, relations and kinds of body; an unknown code stands as it is. */
export function useUnitWords() {
  const { t } = useTranslation();
  const word = (section: Section, code: string) =>
    code in vi[section] ? t(`${section}.${code}` as 'kind.ward') : code;
  return {
    kind: (code: string) => word('kind', code),
    relation: (code: string) => word('relation', code),
    organisationKind: (code: string) => word('organisationKind', code),
  };
}
