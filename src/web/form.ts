import type { IncomingMessage } from 'node:http';
import { readBytes } from './body.ts';

/** A form of ours is a token and a few short words. */
const MAX_FORM_BYTES = 4 * 1024;

export type FormReading =
  | { readonly kind: 'form'; readonly fields: URLSearchParams }
  | { readonly kind: 'refused'; readonly status: 413 | 415 };

/** The fields of a form-encoded body. Rejects only when the connection breaks. */
export async function readForm(request: IncomingMessage): Promise<FormReading> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return { kind: 'refused', status: 415 };
  const bytes = await readBytes(request, MAX_FORM_BYTES);
  if (bytes === undefined) return { kind: 'refused', status: 413 };
  return { kind: 'form', fields: new URLSearchParams(bytes.toString('utf8')) };
}
