import { useTranslation } from 'react-i18next';

/** A text the server keeps in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** Picks the text in the language of the screen. */
export function useBilingual(): (text: Bilingual) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'en' ? text.en : text.vi);
}
