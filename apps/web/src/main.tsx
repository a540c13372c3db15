import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { loadStoredLocale } from './i18n/locale.js';
import './app.css';

const initial = await loadStoredLocale();
document.documentElement.lang = initial.locale;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App initialLocale={initial} />
  </StrictMode>,
);
