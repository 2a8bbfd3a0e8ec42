import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../components/format';
import { vi, type Words } from './vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

const REMEMBERED = 'language';

function remembered(): Language {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** Switches the screen to a language and remembers it in this browser; English is fetched when first wanted. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  document.documentElement.lang = language;
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is closed.
  }
  await i18next.changeLanguage(language);
}

/** Starts the words of the screen: Vietnamese, or what this browser chose last. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  await changeLanguage(remembered());
}
