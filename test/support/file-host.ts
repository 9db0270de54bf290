import { createServer, type Server } from 'node:http';
import { portOf } from './port.ts';

/** Where Teams keeps files, as far as a bot sees it: what is there is fetched, what is put is kept. */
export class FileHost {
  readonly put = new Map<string, string>();
  readonly #there = new Map<string, string | Buffer>();
  readonly #server: Server;
  /** Headers that came with a fetch. */
  readonly asked: Readonly<Record<string, unknown>>[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      if (request.method === 'PUT') {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          this.put.set(path, Buffer.concat(parts).toString('utf8'));
          response.statusCode = 201;
          response.end('{}');
        });
        return;
      }
      this.asked.push(request.headers);
      const file = this.#there.get(path);
      response.statusCode = file === undefined ? 404 : 200;
      response.end(file);
    });
  }

  static async open(): Promise<FileHost> {
    const host = new FileHost();
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** As it is attached to a message in a personal chat. */
  attach(name: string, content: string | Buffer): { readonly attachments: readonly object[] } {
    const path = `/${encodeURIComponent(name)}`;
    this.#there.set(path, content);
    const downloadUrl = this.url(path);
    return {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name,
          contentUrl: downloadUrl,
          content: { downloadUrl, uniqueId: 'x', fileType: name.split('.').pop() },
        },
      ],
    };
  }

  url(path: string): string {
    return `http://127.0.0.1:${portOf(this.#server)}${path}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
