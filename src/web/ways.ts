import { type Html, html, sentence } from '../html.ts';
import type { Form } from './paths.ts';

/** One way to be stuck, closed until it is chosen. */
export interface Way {
  readonly complaint: string;
  readonly steps: readonly string[];
  readonly link?: { readonly url: string; readonly label: string };
  readonly form?: Form;
  /** In place of a form: what was done with it. */
  readonly note?: string;
}

/** Browsers open and close them by themselves, without a script. */
export const waysHtml = (ways: readonly Way[], formHtml: (form: Form) => Html): readonly Html[] =>
  ways.map(
    ({ complaint, steps, link, form, note }) => html`<details><summary>${sentence(complaint)}</summary>
<ul>${steps.map((step) => html`<li>${sentence(step)}</li>`)}</ul>
${link === undefined ? undefined : html`<p><a href="${link.url}" rel="noreferrer">${sentence(link.label)}</a></p>`}${note === undefined ? undefined : html`<p>${sentence(note)}</p>`}${form === undefined ? undefined : formHtml(form)}
</details>
`,
  );
