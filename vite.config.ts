import { defineConfig } from 'vite'

/** Builds the page of `client/` into `dist/client`; `npm run dev` proxies the API to a running server. */
export default defineConfig({
  root: 'client',
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000' },
  },
})
