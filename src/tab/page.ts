import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Html, html, sentence } from '../html.ts';
import { localeFor, wordsFor } from '../words/index.ts';
import { heading, said } from './said.ts';
import { SECTION_NAMES } from './sections.ts';

const CLIENT = join(import.meta.dirname, 'client');
/** Microsoft's library, the one way to speak to Teams from a page; served by us, as it is pinned. */
const TEAMS = createRequire(import.meta.url).resolve('@microsoft/teams-js');

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What the page is made of, by the name under which it is asked for. */
export type AssetName = 'tab.js' | 'tab.css' | 'teams.js';

export interface TabPage {
  /** The document, in the first of these languages that there is. */
  document(acceptLanguage: string | undefined): { readonly html: string; readonly language: string };
  readonly assets: Readonly<Record<AssetName, Asset>>;
  /** Nothing but our own files, and no frame but Teams'. */
  readonly policy: string;
}

/** `hosts`: origins that may frame the page, as Content-Security-Policy writes them. */
export function createTabPage(hosts: readonly string[]): TabPage {
  return {
    document(acceptLanguage = '') {
      const language = localeFor(/^[a-z]{2,3}(?:-[a-z]{2})?(?![a-z])/iu.exec(acceptLanguage)?.[0] ?? 'en');
      return { html: shell(language, hosts).text, language };
    },
    assets: {
      'tab.js': { type: 'text/javascript', bytes: readFileSync(join(CLIENT, 'tab.js')) },
      'tab.css': { type: 'text/css', bytes: readFileSync(join(CLIENT, 'tab.css')) },
      'teams.js': { type: 'text/javascript', bytes: readFileSync(TEAMS) },
    },
    policy: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${hosts.join(' ')}`,
    ].join('; '),
  };
}

/** Nothing of anybody: what is shown comes by the script, once Teams has said who looks. */
function shell(language: string, hosts: readonly string[]): Html {
  const { tab } = wordsFor(language);
  const outside = said(tab.outside.title, tab.outside.lines);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${tab.title}</title>
<link rel="stylesheet" href="/tab/tab.css">
<script src="/tab/teams.js" defer></script>
<script src="/tab/tab.js" defer data-hosts="${hosts.join(' ')}"></script>
</head>
<body>
<nav id="sections" aria-label="${tab.nav}" hidden>${SECTION_NAMES.map((name) => html`<a href="#${name}">${tab.sections[name]}</a>`)}</nav>
<p id="status" role="status"></p>
<main id="section"><div class="later">${outside}</div></main>
<template id="loading">${sentence(tab.loading)}</template>
<template id="outside">${outside}</template>
<template id="away">${heading(tab.away.title)}<p>${sentence(tab.away.line)}</p><p><button type="button" data-again>${tab.tryAgain}</button></p></template>
<template id="unknown">${said(tab.signIn.title, [tab.signIn.line])}</template>
</body>
</html>
`;
}
