import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Handler } from '../http.ts';

const CLIENT = join(import.meta.dirname, 'client');
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  svg: 'image/svg+xml',
};
// Cards may show pictures from anywhere, and the renderer sets styles on what it draws.
const policyWith = (framed: string): string =>
  `default-src 'self'; img-src 'self' data: http: https:; style-src 'self' 'unsafe-inline'; frame-src ${framed}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * The page and what it is made of, straight from the folder `client` and the package of the card renderer. `framed`: the
 * origin of the bot's tab.
 */
export const createAssets =
  (framed = "'none'"): Handler =>
  async (_, response, { pathname }) => {
    const name =
      pathname === '/'
        ? 'index.html'
        : /^\/chat\/((?:backstage\/)?[a-z-]+\.(?:js|css|svg))$/u.exec(pathname)?.[1];
    if (name === undefined) return false;
    const path = name === 'renderer.js' ? RENDERER : join(CLIENT, name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return false;
    response.writeHead(200, {
      'Content-Type': `${TYPES[path.split('.').pop() ?? '']}; charset=utf-8`,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policyWith(framed),
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(bytes);
    return true;
  };
