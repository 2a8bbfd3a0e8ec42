import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';

/** Tiếng Việt or English, each named in its own language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div className="language-switch" role="group" aria-label={t('frame.language')}>
      {(['vi', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={language === 'vi' ? 'Tiếng Việt' : 'English'}
          aria-label={language === 'vi' ? 'Tiếng Việt' : 'English'}
          aria-pressed={i18n.language === language}
          onClick={() => void changeLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
