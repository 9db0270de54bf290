import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** For the owner alone. */
const FOLDER = 0o700;
const FILE = 0o600;

/** Makes the folder and the file, for nobody else to look into. SQLite gives its other files the rights of this one. */
export function makePrivate(file: string, onExposed: (path: string) => void): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: FOLDER });
  tighten(folder, FOLDER, onExposed);
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE));
  for (const one of [file, `${file}-wal`, `${file}-journal`])
    if (existsSync(one)) tighten(one, FILE, onExposed);
}

/** What is not ours to tighten (a volume that knows no rights, another owner) is named. */
function tighten(path: string, mode: number, onExposed: (path: string) => void): void {
  if ((statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, mode);
  } catch {
    onExposed(path);
    return;
  }
  if ((statSync(path).mode & 0o077) !== 0) onExposed(path);
}
