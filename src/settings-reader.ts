import type { Problem } from './config.ts';
import { type Said, settings as words } from './words/en/settings.ts';

const KNOWN = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'BOT_ID',
  'BOT_PASSWORD',
  'BOT_TENANT_ID',
  'BOT_TYPE',
  'BOT_OPENID_METADATA_URL',
  'BOT_TOKEN_ISSUER',
  'BOT_LOGIN_URL',
  'BOT_OAUTH_SCOPE',
  'GRAPH_BASE_URL',
  'GRAPH_TOKEN',
  'COSMOS_ENDPOINT',
  'COSMOS_KEY',
  'COSMOS_DATABASE',
  'DATA_DIR',
  'CATALOG_FILE',
  'SECURITY_GROUP_ID',
  'APP_NAME',
  'APP_URL',
  'REQUESTERS_GROUP_ID',
  'APPROVERS_GROUP_ID',
  'ADMINS_GROUP_ID',
  'FILE_HOSTS',
  'INVITATION_TTL_DAYS',
  'RECONCILE_SECONDS',
  'SWEEP_SECONDS',
  'LOG_LEVEL',
];
/** Names that only ours begin with; the rest of an environment is none of our business. */
const OURS = /^(BOT|GRAPH|COSMOS|SECURITY_?GROUP|REQUESTERS|APPROVERS|ADMINS|INVITATION|RECONCILE|SWEEP)_?/u;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Reads single settings and gathers what is wrong; a setting that is reported reads as unset or its default. */
export class SettingsReader {
  readonly problems: Problem[] = [];
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env;
  }

  report(name: string, { problem, cure }: Said): void {
    if (!this.problems.some((one) => one.name === name && one.problem === problem))
      this.problems.push({ name, problem, cure });
  }

  /** Empty is unset. */
  text(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  guid(name: string, what: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || GUID.test(value)) return value?.toLowerCase();
    this.report(name, words.notAGuid(what));
    return undefined;
  }

  /** Without a trailing slash. */
  url(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/u.test(url.protocol)) this.report(name, words.notAUrl);
    else if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/u.test(url.hostname))
      this.report(name, words.notHttps);
    else if (name !== 'APP_URL' && (url.search !== '' || url.hash !== '' || url.username !== ''))
      this.report(name, words.noQuery);
    else return value.replace(/\/+$/u, '');
    return undefined;
  }

  port(name: string, usual: number): number {
    return this.#number(name, usual, (n) => Number.isInteger(n) && n >= 0 && n <= 65_535, words.notAPort);
  }

  interval(name: string, usual: number): number {
    return this.#number(
      name,
      usual,
      (n) => Number.isInteger(n) && n >= 1 && n <= 86_400,
      words.notAnInterval,
    );
  }

  days(name: string, usual: number): number {
    return this.#number(name, usual, (n) => n > 0 && n <= 365, words.notDays);
  }

  oneOf(name: string, values: readonly string[], said: Said): string | undefined {
    const value = this.text(name);
    if (value === undefined || values.includes(value)) return value;
    this.report(name, said);
    return undefined;
  }

  /** A name of ours that nobody knows, while the one that it resembles is unset. */
  reportTypos(): void {
    for (const name of Object.keys(this.#env)) {
      if (KNOWN.includes(name) || !OURS.test(name)) continue;
      const plain = name.replaceAll('_', '');
      const near = KNOWN.find(
        (known) => known.replaceAll('_', '') === plain && this.text(known) === undefined,
      );
      if (near !== undefined) this.report(name, words.typo(near));
    }
  }

  #number(name: string, usual: number, fits: (n: number) => boolean, said: Said): number {
    const value = this.text(name);
    if (value === undefined) return usual;
    const number = /^\d+(\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
    if (fits(number)) return number;
    this.report(name, said);
    return usual;
  }
}
