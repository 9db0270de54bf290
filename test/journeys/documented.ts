import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Every page that people read. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
export const page = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The commands of all `sh` blocks, each once: comments taken away, lines that go on joined. */
export function documentedCommands(): readonly string[] {
  const blocks = PAGES.flatMap((file) => [...page(file).matchAll(/^```sh\n([\s\S]*?)^```$/gmu)]);
  const lines = blocks.flatMap(([, block = '']) => block.replace(/\\\n\s*/gu, '').split('\n'));
  return [...new Set(lines.map((line) => line.replace(/\s+#.*$/u, '').trim()).filter(Boolean))];
}
