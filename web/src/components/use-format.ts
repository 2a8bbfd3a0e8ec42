import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from './format';

/** The formats of `format.ts` in the language of the screen. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: format.Language = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(
    () => ({
      language,
      number: (value: number, digits?: number) => format.formatNumber(value, language, digits),
      quantity: (thousandths: number) => format.formatQuantity(thousandths, language),
      money: (dong: number) => format.formatMoney(dong, language),
      share: (part: number, whole: number) => format.formatShare(part, whole, language),
      percent: (percent: number | null) => format.formatPercent(percent, language),
      size: (bytes: number) => format.formatSize(bytes, language),
      day: format.formatDay,
      moment: format.formatMoment,
    }),
    [language],
  );
}
