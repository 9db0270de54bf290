import { createHash } from 'node:crypto';
import { Html } from '../html.ts';
import { styleFor } from './style.ts';

/** Whose page it is. */
export interface Brand {
  /** Undefined while it is not known. */
  name(): string | undefined;
  readonly logo?: { readonly type: string; readonly bytes: Buffer };
  /** `#rrggbb`. */
  readonly color?: string;
  /** An https address. */
  readonly helpUrl?: string;
}

/** How every page of this process looks, and the policy that lets nothing else in. */
export interface Look {
  readonly brand: Brand;
  readonly style: Html;
  readonly policy: string;
}

/** Nothing but our own style sheet, picture and forms may come into the page; the sheet is allowed by its hash. */
export function lookOf(brand: Brand): Look {
  const style = styleFor(brand.color);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...(brand.logo === undefined ? [] : ["img-src 'self'"]),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { brand, style: new Html(style), policy };
}

export const UNBRANDED: Brand = { name: () => undefined };
