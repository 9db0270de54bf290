/** A picture as it came from its file. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** Base64. */
  readonly data: string;
}

/** Whose page and mail it is, for partners; what is absent is the directory's to say, or left out. */
export interface Brand {
  readonly name?: string;
  readonly logo?: Logo;
  /** `#rrggbb`, in lower case. */
  readonly color?: string;
  readonly helpUrl?: string;
}

/** Every visitor loads it, many of them on a phone. */
export const MAX_LOGO_BYTES = 100 * 1024;

/** How each kind of picture begins, in hexadecimal. Source: https://mimesniff.spec.whatwg.org, 6.1. */
const BEGINNINGS: readonly (readonly [Logo['type'], RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/u],
  ['image/jpeg', /^ffd8ff/u],
  ['image/gif', /^47494638(37|39)61/u],
  ['image/webp', /^52494646.{8}574542505650/u],
];

export type LogoReading =
  | { readonly kind: 'logo'; readonly logo: Logo }
  | { readonly kind: 'fault'; readonly code: 'logo-unreadable' | 'logo-too-large' | 'logo-no-picture' };

/** What it is, is told by its content; its name says nothing. */
export function readLogo(path: string, readBytes: (path: string) => Uint8Array): LogoReading {
  let bytes: Buffer;
  try {
    bytes = Buffer.from(readBytes(path));
  } catch {
    return { kind: 'fault', code: 'logo-unreadable' };
  }
  if (bytes.length > MAX_LOGO_BYTES) return { kind: 'fault', code: 'logo-too-large' };
  const start = bytes.toString('hex', 0, 16);
  const type = BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0];
  if (type === undefined) return { kind: 'fault', code: 'logo-no-picture' };
  return { kind: 'logo', logo: { type, data: bytes.toString('base64') } };
}
