import { toAscii } from '../../access/address.ts';
import { BECAUSE } from './english.ts';
import { splitAt, trimmed } from './said.ts';

/** Everybody of a partner's domain. */
export interface AllOf {
  /** In ASCII lower case. */
  readonly domain: string;
  readonly resource: string | undefined;
  readonly reason: string | undefined;
}

const ALL_OF = /^(?:all|everybody|everyone) (?:of|at|from) (?:https?:\/\/)?@?([^\s@/]+)\/?(?: from (.+))?$/iu;

/** `all of partner.com from portal because it is over`; undefined for what is no such thing, or not taken whole. */
export function allOf(text: string): AllOf | undefined {
  const [rest, reason] = splitAt(trimmed(text), BECAUSE);
  const [, written, resource] = ALL_OF.exec(trimmed(rest)) ?? [];
  const domain = written === undefined ? undefined : toAscii(written);
  return domain === undefined ? undefined : { domain, resource, reason };
}
