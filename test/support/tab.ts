import type { KeyObject } from 'node:crypto';
import { EMPLOYEES, TENANT } from '../../src/sandbox/tenant.ts';
import type { LocalIssuer } from './issuer.ts';
import { Usher, type Who } from './usher.ts';

export const TAB_CLIENT = 'c0c00000-0000-4000-8000-000000000001';

/** Settings with which Usher has a tab, and people sign in at this issuer. */
export const tabSettings = (issuer: LocalIssuer): Record<string, string> => ({
  TAB_CLIENT_ID: TAB_CLIENT,
  AZURE_AUTHORITY_HOST: issuer.url,
});

export const idOf = (who: Who): string => {
  const person = EMPLOYEES.find(({ mail }) => mail.startsWith(who));
  if (person === undefined) throw new Error(`nobody is ${who}`);
  return person.id;
};

/** A token as Entra ID gives it to Teams in somebody's name; `claims` and `header` replace parts of it. */
export const personToken = (
  issuer: LocalIssuer,
  person: string,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key?: KeyObject,
): string =>
  issuer.token(
    '',
    {
      iss: `${issuer.url}/${TENANT.id}/v2.0`,
      aud: TAB_CLIENT,
      tid: TENANT.id,
      oid: person,
      ver: '2.0',
      scp: 'access_as_user',
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      serviceurl: undefined,
      ...claims,
    },
    header,
    key,
  );

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** What is read of it. */
  readonly text: string;
  readonly headers: Headers;
}

/** The whole product, with its tab. */
export class UsherWithTab extends Usher {
  readonly issuer: LocalIssuer;

  constructor(issuer: LocalIssuer, env: Record<string, string> = {}, grants: readonly string[] = []) {
    super({ ...tabSettings(issuer), ...env }, grants);
    this.issuer = issuer;
  }

  /** A section as somebody sees it. */
  looks(who: Who, section: string): Promise<Shown> {
    return this.asks(section, `Bearer ${personToken(this.issuer, idOf(who))}`);
  }

  async asks(section: string, authorization?: string): Promise<Shown> {
    const response = await fetch(`${this.url}/tab/${section}`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    const html = await response.text();
    const text = html
      .replaceAll('<wbr>', '')
      .replace(/<[^>]*>/gu, ' ')
      .replace(/&#39;/gu, "'")
      .replace(/\s+/gu, ' ');
    return { status: response.status, html, text, headers: response.headers };
  }
}

/** The lines that a section's links put into the chat. */
export const linesIn = ({ html }: Pick<Shown, 'html'>): readonly string[] =>
  [...html.matchAll(/href="(https:\/\/teams\.microsoft\.com\/[^"]*)"/gu)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&')).searchParams.get('message') ?? '',
  );
