import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TAB_ASSETS, TAB_SECTIONS } from './paths.ts';
import { send } from './reply.ts';

type AfterTab<P extends string> = P extends `/tab/${infer Name}` ? Name : never;
type AssetName = AfterTab<(typeof TAB_ASSETS)[number]>;
type Section = AfterTab<(typeof TAB_SECTIONS)[number]>;

/** The tab in Teams. */
export interface Tab {
  /** The document, the same for everybody but for its language, and the policy that it needs. */
  readonly page: {
    document(acceptLanguage: string | undefined): { readonly html: string; readonly language: string };
    readonly assets: Readonly<Record<AssetName, { readonly type: string; readonly bytes: Buffer }>>;
    readonly policy: string;
  };
  /** For whoever the Authorization header proves to look. Never rejects. */
  section(
    section: Section,
    call: { readonly authorization: string; readonly query: URLSearchParams },
  ): Promise<{ readonly status: number; readonly html: string; readonly language: string }>;
}

/** Changed by a new version of ours alone. */
const CACHED = 'public, max-age=3600';

type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const tabPage =
  ({ page }: Tab): Answerer =>
  async (request, response) => {
    const { html, language } = page.document(request.headers['accept-language']);
    // Teams shows it in a frame, and the policy says who else may: nobody.
    response.removeHeader('X-Frame-Options');
    send(request, response, 200, 'text/html; charset=utf-8', html, {
      'Content-Security-Policy': page.policy,
      'Content-Language': language,
      Vary: 'Accept-Language',
    });
  };

export const tabAsset =
  ({ page }: Tab, name: AssetName): Answerer =>
  async (request, response) => {
    const { type, bytes } = page.assets[name];
    send(request, response, 200, `${type}; charset=utf-8`, bytes, { 'Cache-Control': CACHED });
  };

export const tabSection =
  (tab: Tab, name: Section): Answerer =>
  async (request, response) => {
    const { authorization = '' } = request.headers;
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const { status, html, language } = await tab.section(name, { authorization, query });
    send(request, response, status, 'text/html; charset=utf-8', html, { 'Content-Language': language });
  };
