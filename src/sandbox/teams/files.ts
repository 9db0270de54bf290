import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../http.ts';
import type { Attachment } from './model.ts';

interface Kept {
  readonly name: string;
  bytes: Buffer;
}

const LARGEST = 16_000_000;
const typeOf = (name: string): string => name.split('.').pop()?.toLowerCase() ?? '';

/** Files that people send and that the bot sends: what OneDrive is to Teams. An address is as good as a key. */
export class Files {
  readonly #kept = new Map<string, Kept>();
  readonly #root: string;

  constructor(baseUrl: string) {
    this.#root = `${baseUrl}/files/`;
  }

  #make(name: string, bytes: Buffer): { readonly id: string; readonly url: string } {
    const id = randomBytes(18).toString('base64url');
    this.#kept.set(id, { name, bytes });
    return { id, url: `${this.#root}${id}` };
  }

  /** A file of a person, as it is attached to their message. */
  attach(name: string, bytes: Buffer): Attachment {
    const { id, url } = this.#make(name, bytes);
    return {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: url,
      name,
      content: { downloadUrl: url, uniqueId: id, fileType: typeOf(name) },
    };
  }

  /** Room for a file that the bot may now send. */
  reserve(name: string): Readonly<Record<string, string>> {
    const { id, url } = this.#make(name, Buffer.alloc(0));
    return { name, uploadUrl: url, contentUrl: url, uniqueId: id, fileType: typeOf(name) };
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    if (!url.pathname.startsWith('/files/')) return false;
    const file = this.#kept.get(url.pathname.slice('/files/'.length));
    if (file === undefined) sendJson(response, 404, { error: { code: 'itemNotFound' } });
    else if (request.method === 'PUT') await put(file, request, response);
    else {
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': file.bytes.length,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      });
      response.end(file.bytes);
    }
    return true;
  }
}

/** In one piece, or in pieces that each name their place, in order: an upload session takes no others. */
async function put(file: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(request.headers['content-range'] ?? '');
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const bytes = Buffer.concat(parts);
  const [start, end, total] = range ? range.slice(1).map(Number) : [0, bytes.length - 1, bytes.length];
  const before = start === 0 ? 0 : file.bytes.length;
  const fits = start === before && end === before + bytes.length - 1 && (total ?? 0) <= LARGEST;
  if (!fits) return sendJson(response, 416, { error: { code: 'invalidRange' } });
  file.bytes = Buffer.concat([file.bytes.subarray(0, before), bytes]);
  if (file.bytes.length === total) sendJson(response, 201, { name: file.name, size: total });
  else sendJson(response, 202, { nextExpectedRanges: [`${file.bytes.length}-`] });
}
