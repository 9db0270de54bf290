import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

interface Kept {
  readonly name: string;
  bytes: Buffer;
}

/** What people attach, and what the bot may upload once somebody allowed it; each at an address nobody can guess. */
export class Files {
  readonly #kept = new Map<string, Kept>();
  readonly #root: string;

  constructor(baseUrl: string) {
    this.#root = `${baseUrl}/chat/files/`;
  }

  /** A place for a file: `downloadUrl` reads it, a PUT to the same address fills it. */
  place(name: string, text = ''): { readonly id: string; readonly url: string } {
    const id = randomUUID();
    this.#kept.set(id, { name, bytes: Buffer.from(text) });
    return { id, url: this.#root + id };
  }

  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const file = this.#kept.get(path.replace('/chat/files/', ''));
    if (file === undefined) return false;
    if (request.method === 'PUT') {
      const bytes = await buffer(request);
      // Teams takes a file in pieces; each says where it belongs.
      const from = Number(/^bytes (\d+)-/u.exec(request.headers['content-range'] ?? '')?.[1] ?? 0);
      file.bytes = Buffer.concat([file.bytes.subarray(0, from), bytes]);
      response.writeHead(201);
      response.end();
      return true;
    }
    const name = file.name.replace(/[^\w.-]/gu, '_');
    response.writeHead(200, {
      'Content-Type': 'text/csv',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
    response.end(file.bytes);
    return true;
  }
}
