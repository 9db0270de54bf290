/** What looks at a page, or waits, without a state that it waits for; each with what to do instead. */
const HASTY: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  {
    pattern:
      /expect\(\s*await (?:(?!;).)*?\.(?:count|is(?:Visible|Hidden|Disabled|Enabled|Checked|Editable)|all(?:TextContents|InnerTexts)|textContent|inner(?:Text|HTML)|inputValue|getAttribute)\(/gsu,
    instead: 'wait for the state with waitFor() of a locator, or with holdsText()',
  },
  { pattern: /\.waitForTimeout\(/gu, instead: 'wait for what is to come' },
  {
    pattern: /setTimeout\(\s*(?:resolve|done|go|r)\b/gu,
    instead: 'wait for an event, or pass the clock in',
  },
  { pattern: /setTimeout\([^;]*?,\s*\d[\d_]{2,}\)/gu, instead: 'wait for an event, or pass the clock in' },
  { pattern: /await (?:sleep|delay|wait|pause|setTimeout)\(\d/gu, instead: 'wait for an event' },
  { pattern: /jest\.setTimeout\(/gu, instead: 'one limit holds for all: testTimeout in jest.config.mjs' },
];

/** Each hasty look or sleep of a test's source: its line, and what to do instead. */
export function hasty(source: string): readonly { readonly line: number; readonly instead: string }[] {
  return HASTY.flatMap(({ pattern, instead }) =>
    [...source.matchAll(pattern)].map(({ index }) => ({
      line: source.slice(0, index).split('\n').length,
      instead,
    })),
  );
}
