import type { ObjectId } from './access/catalog.ts';
import { configOf, doubts } from './settings/assemble.ts';
import { misspeltSettings } from './settings/misspelt.ts';
import { breaches } from './settings/rules.ts';
import { type FieldFault, SETTINGS, type SettingName } from './settings/schema.ts';
import type { Secret } from './settings/secret.ts';
import { misspelt, misspeltWarning, SETTING_PROBLEMS } from './words/en/settings.ts';

/** How the Bot Connector and the bot prove themselves to each other. */
export type Channel =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'teams';
      readonly botId: string;
      readonly tenant: string;
      readonly type: 'SingleTenant' | 'UserAssignedMSI';
      readonly password?: Secret;
      /** Only what differs from the public cloud. */
      readonly openIdMetadataUrl?: string;
      readonly tokenIssuer?: string;
      readonly loginUrl?: string;
      readonly oauthScope?: string;
    };

/** Who calls Graph and Cosmos DB. `ambient` is whatever @azure/identity finds by itself. */
export type Credential =
  | { readonly kind: 'secret'; readonly tenant: string; readonly client: string; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      readonly tenant: string;
      readonly client: string;
      readonly path: string;
      readonly password?: Secret;
    }
  | {
      readonly kind: 'workload';
      readonly tenant: string;
      readonly client: string;
      readonly tokenFile: string;
    }
  | { readonly kind: 'ambient'; readonly client?: string };

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** No slash at the end. With PORT=0 and no PUBLIC_URL its port is 0 until the server listens. */
  readonly publicUrl: string;
  /** The tenant whose people may speak to the bot. */
  readonly homeTenant: string;
  readonly channel: Channel;
  readonly graph: {
    /** No version and no slash at the end. */
    readonly baseUrl: string;
    readonly scope: string;
    readonly authorityHost: string;
    /** A fixed bearer token; only ever set when `baseUrl` is on this machine. */
    readonly token?: Secret;
  };
  /** Undefined only beside a fixed token. */
  readonly credential?: Credential;
  readonly store:
    | { readonly kind: 'embedded'; readonly dataDir: string }
    | {
        readonly kind: 'cosmos';
        readonly endpoint: string;
        readonly database: string;
        readonly key?: Secret;
      };
  readonly catalog:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'single'; readonly group: ObjectId; readonly name?: string; readonly url?: string };
  readonly requesters?: ObjectId;
  readonly approvers?: ObjectId;
  readonly admins?: ObjectId;
  /** Lower case, `host` or `host:port`. With the local channel also the loopback hosts, on any port. */
  readonly fileHosts: readonly string[];
  readonly invitationTtlMs: number;
  readonly reconcileMs: number;
  readonly sweepMs: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

export interface ConfigProblem {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting at once. Problems name each wrong or missing one; no value is ever part of a problem. */
export function readConfig(env: Environment): ConfigReading {
  const names = Object.keys(SETTINGS.shape) as SettingName[];
  const set = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value.trim()] as const],
  );
  const present = new Set(set.map(([name]) => name));
  const problems: ConfigProblem[] = [];

  const given = Object.fromEntries(set);
  const parsed = SETTINGS.safeParse(given);
  const faulty = new Map(
    (parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message as FieldFault]),
  );
  for (const [name, fault] of faulty) problems.push({ name, ...SETTING_PROBLEMS[fault] });
  const sound = Object.fromEntries(set.filter(([name]) => !faulty.has(name)));
  const settings = parsed.success ? parsed.data : SETTINGS.parse(sound);

  const known = new Set(names.filter((name) => present.has(name)));
  for (const { name, code } of breaches(settings, known)) {
    if (!faulty.has(name)) problems.push({ name, ...SETTING_PROBLEMS[code] });
  }
  const slips = misspeltSettings([...present], names);
  for (const slip of slips.filter(({ grave }) => grave))
    problems.push({ name: slip.name, ...misspelt(slip.known) });
  if (problems.length > 0) return { ok: false, problems: problems.concat(hints(slips, problems)) };

  const warnings = slips.map((slip) => misspeltWarning(slip.name, slip.known));
  return { ok: true, config: deepFreeze(configOf(settings)), warnings: [...warnings, ...doubts(settings)] };
}

/** A missing setting is often there under a misspelt name: say so beside it. */
function hints(
  slips: ReturnType<typeof misspeltSettings>,
  problems: readonly ConfigProblem[],
): ConfigProblem[] {
  return slips
    .filter((slip) => !slip.grave && problems.some(({ name }) => name === slip.known))
    .map((slip) => ({ name: slip.name, ...misspelt(slip.known) }));
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
