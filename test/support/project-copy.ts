import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
/** What tests read. */
const COPIED = [
  'src',
  'test',
  'appPackage',
  'docs',
  'env',
  'package.json',
  'jest.config.mjs',
  'tsconfig.json',
  'CONTRIBUTING.md',
];

/** A copy of the project to break things in, with the packages of this one. */
export function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'usher-mutants-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
