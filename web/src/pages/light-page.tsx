import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '../assets/mark.svg';
import { LanguageSwitch } from '../components/language-switch';
import './light-page.css';

/** Ground of the pages before sign-in: no Ant Design, little to download. */
export function LightPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className="light">
      <header className="light-brand">
        <img src={mark} alt="" width="36" height="36" />
        <div>
          <strong>{t('app.name')}</strong>
          <span>{t('app.tagline')}</span>
        </div>
        <LanguageSwitch />
      </header>
      <main className="light-page">
        <h1>{title}</h1>
        <p className="light-lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}
