import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** All that axe finds otherwise when a page takes on other colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** A selector: what the page has besides was looked at elsewhere. */
  readonly within?: string;
  /** Where the same page was looked at in other colours. */
  readonly coloursOnly?: boolean;
}

/** What keeps somebody from using a page, by axe-core's rules: each with its impact and the first element that it is about. */
export async function barriers(page: Page | Frame, look: Look = {}): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    // What it would load for rules that are experimental.
    preload: false,
    ...(look.coloursOnly ? { runOnly: { type: 'rule', values: OF_COLOURS } } : {}),
  };
  // Only a line for each leaves the page: the whole report is large.
  return page.evaluate(
    `axe.run(${JSON.stringify(look.within ?? 'html')}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => impact + ': ' + id + ': ' + nodes[0].html.slice(0, 200)))`,
  );
}
