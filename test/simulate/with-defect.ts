import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFECTS } from './defects.ts';

/** A mistake that somebody might make: in which file what stands there becomes what. */
export interface Defect {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** From now on the file that a defect is in is loaded with it. Throws where it no longer says what is to be changed. */
export function withDefect(nth: number): Defect {
  const defect = DEFECTS[nth];
  if (defect === undefined) throw new Error(`there are ${DEFECTS.length} defects, from 0`);
  const { file, from, to } = defect;
  const wanted = pathToFileURL(join(import.meta.dirname, '../..', file)).href;
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (url !== wanted) return loaded;
      const text = String(loaded.source);
      if (!text.includes(from)) throw new Error(`${defect.name}: ${file} no longer says so`);
      return { ...loaded, source: text.replace(from, () => to) };
    },
  });
  return defect;
}
