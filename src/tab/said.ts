import { type Html, html, sentence } from '../html.ts';

/** A heading that the script gives the focus, and what is said below it. */
export const heading = (title: string): Html => html`<h1 tabindex="-1">${sentence(title)}</h1>\n`;

/** In place of a section: what happened, and what to do. */
export const said = (title: string, lines: readonly string[]): Html =>
  html`${heading(title)}${lines.map((line) => html`<p>${sentence(line)}</p>\n`)}`;
