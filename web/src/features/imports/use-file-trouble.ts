import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useSession } from '../accounts/session';
import { isSpreadsheetName } from './spreadsheet-names';

/** What the server would refuse a chosen file for, said before it is sent; null where nothing is seen. */
export function useFileTrouble(file: File | null, alsoZip = false): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { mostUploadBytes: most } = useSession();
  if (!file) return null;
  if (!isSpreadsheetName(file.name) && !(alsoZip && isContainerName(file.name)))
    return t('imports.notExcel');
  if (file.size === 0) return t('imports.emptyFile');
  if (file.size > most)
    return t('imports.tooLarge', { size: format.size(file.size), most: format.size(most) });
  return null;
}

/** A container of many files. */
export const isContainerName = (name: string): boolean => name.toLowerCase().endsWith('.zip');
