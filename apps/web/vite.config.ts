import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

function below(path: string): string {
  return decodeURIComponent(new URL(path, import.meta.url).pathname);
}

export default defineConfig({
  root: below('.'),
  base: '/app/',
  plugins: [react(), tailwindcss(), optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] })],
  // Node resolves #libs/ to the compiled files; the screens are built from the sources.
  resolve: { alias: [{ find: /^#libs\/(.*)\.js$/, replacement: `${below('../../libs/')}$1` }] },
  build: {
    outDir: below('../../dist/web'),
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // What most screens share comes in one file, not in twenty small ones; what only some dialogs need, when they do.
        // The table of printable characters is large, and only who edits the rules checks by it in the browser.
        codeSplitting: {
          groups: [
            {
              name: 'common',
              test: /apps\/web\/src\/(api|components(?!\/aria)|i18n)\/|libs\/domain\/(?!check\/printable|template\/form-problems)/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
