import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { putNonceOnStyles } from './components/nonce';
import { startWords } from './i18n/i18n';
import './styles/base.css';
import './styles/controls.css';

putNonceOnStyles();
const root = document.getElementById('root');

void startWords().then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
