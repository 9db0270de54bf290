import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** In pixels: as much as can be looked at as one picture. */
const SIDE = 1_400;
const GAP = 20;

export type Theme = 'light' | 'dark';

/** A document to be pictured, with its name above it. */
export interface Piece {
  readonly name: string;
  readonly html: string;
}

interface Look {
  /** Of each piece; a page is as wide as its reader's window. */
  readonly width: number;
  /** How large it is drawn. */
  readonly zoom?: number;
  readonly theme: Theme;
  readonly media?: 'print';
}

/** Documents side by side on as many sheets as it takes; resolves to what is cut off. */
export async function pictureDocuments(
  browser: Browser,
  path: string,
  pieces: readonly Piece[],
  { width, zoom = 1, theme, media }: Look,
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE }, colorScheme: theme });
  await page.emulateMedia({ media: media ?? 'screen' });
  await page.setContent(`<style>
    body { margin: 0; background: ${theme === 'dark' ? '#333' : '#ccc'}; font: 14px sans-serif; }
    figure { break-inside: avoid; margin: 0 0 ${GAP}px; width: ${width * zoom}px; }
    figcaption { color: ${theme === 'dark' ? '#fff' : '#000'}; }
    iframe { display: block; border: 0; width: ${width}px; height: 10px; zoom: ${zoom}; }
    ${inColumns('body', width * zoom)}</style>`);
  const { found, height } = await page.evaluate(async (all) => {
    const frames = await Promise.all(
      all.map(({ name, html }) => {
        const figure = document.createElement('figure');
        const caption = document.createElement('figcaption');
        caption.textContent = name;
        const frame = document.createElement('iframe');
        const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
        frame.srcdoc = html;
        figure.append(caption, frame);
        document.body.append(figure);
        return loaded.then(() => ({ name, frame }));
      }),
    );
    const found = frames.flatMap(({ name, frame }) => {
      const root = frame.contentDocument?.documentElement;
      frame.style.height = `${root?.scrollHeight ?? 0}px`;
      return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])]
        .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .filter((one) => !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName))
        .map((one) => `${name}: ${one.tagName} ${one.textContent?.slice(0, 50) ?? ''}`);
    });
    // A frame is never divided between two columns.
    const tallest = Math.max(...[...document.querySelectorAll('figure')].map((one) => one.scrollHeight));
    const height = Math.max(document.body.clientHeight, Math.ceil(tallest) + 80);
    document.body.style.setProperty('height', `${height}px`, 'important');
    return { found, height };
  }, pieces);
  await pictureColumns(page, path, width * zoom, height);
  await page.close();
  return found.map((one) => `${path} ${one}`);
}

/** Columns as high as a sheet, as many as it takes, one beside the other. */
export const inColumns = (selector: string, width: number): string => `
  ${selector} { box-sizing: border-box !important; height: ${SIDE}px !important; width: ${width + 2 * GAP}px !important;
    max-width: none !important; max-height: none !important; padding: ${GAP}px !important; overflow: visible !important;
    display: block !important; columns: auto ${width}px !important; column-gap: ${GAP}px !important; column-fill: auto !important; }`;

/** What stands in columns, cut between them into sheets. */
export async function pictureColumns(page: Page, path: string, width: number, height = SIDE): Promise<void> {
  const step = width + GAP;
  const most = Math.max(1, Math.floor((SIDE - GAP) / step));
  // Counted as wide as it is drawn: a page lays itself out by its window, and is as wide as that in any case.
  await page.setViewportSize({ width: Math.ceil(GAP + most * step), height });
  const whole = await page.evaluate(() =>
    Math.max(...[...document.body.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
  );
  const columns = Math.max(1, Math.ceil((whole - GAP) / step));
  await page.setViewportSize({ width: Math.ceil(GAP + Math.min(most, columns) * step), height });
  for (let sheet = 0; sheet * most < columns; sheet++) {
    // A window over all of it would be drawn whole for each sheet.
    await page.evaluate(
      (x) => {
        document.body.style.transform = `translateX(-${x}px)`;
      },
      sheet * most * step,
    );
    await page.screenshot({ path: `${path}-${sheet + 1}.png` });
  }
}

export const inFolder = (out: string, ...parts: readonly string[]): string => join(out, parts.join('-'));
