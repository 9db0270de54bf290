import type { Members, Resource } from './access/catalog.ts';
import type { Secret } from './secret.ts';
import { configOf, doubts } from './settings/assemble.ts';
import { misspeltSettings } from './settings/misspelt.ts';
import { readResources } from './settings/resources.ts';
import { breaches } from './settings/rules.ts';
import { type FieldFault, SETTINGS, type SettingName } from './settings/schema.ts';
import { misspelt, misspeltWarning, SETTING_PROBLEMS } from './words/en/settings.ts';

/** How the Bot Connector and the bot prove themselves to each other. */
export type BotRegistration =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'registered';
      readonly id: string;
      readonly tenant: string;
      readonly type: 'SingleTenant' | 'UserAssignedMSI';
      readonly password: Secret | undefined;
      /** What differs from the public cloud. */
      readonly openIdMetadataUrl: string | undefined;
      readonly issuer: string | undefined;
      readonly loginUrl: string | undefined;
      readonly oauthScope: string | undefined;
    };

/** Who calls Graph and Cosmos DB. `ambient` is whatever @azure/identity finds by itself. */
export type Credential =
  | { readonly kind: 'secret'; readonly tenant: string; readonly client: string; readonly secret: Secret }
  | { readonly kind: 'ambient' };

/** Everything the process needs to know, read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** No slash at the end. Undefined: `http://localhost` and the port that the server got. */
  readonly publicUrl: string | undefined;
  /** The tenant whose people may speak to the bot. */
  readonly homeTenant: string;
  readonly bot: BotRegistration;
  readonly graph: {
    /** No version and no slash at the end. */
    readonly baseUrl: string;
    readonly scope: string;
    /** Root of the sign-in service of Graph's cloud. */
    readonly authorityHost: string;
    /** A fixed bearer token; only ever set when `baseUrl` is on this machine. */
    readonly token: Secret | undefined;
  };
  /** Undefined only beside a fixed token. */
  readonly credential: Credential | undefined;
  /** Undefined: the embedded store in `dataDir`. */
  readonly cosmos:
    | { readonly endpoint: string; readonly database: string; readonly key: Secret | undefined }
    | undefined;
  readonly dataDir: string;
  readonly resources: readonly Resource[];
  readonly admins: Members | undefined;
  /** Read everything, and do nothing. */
  readonly auditors: Members | undefined;
  /** The mailbox that our own invitation mails go out from; undefined: Microsoft sends them. */
  readonly mailSender: string | undefined;
  /** Whether the catalogue may give directory roles. */
  readonly directoryRoles: boolean;
  /** Lower case, `host` or `host:port`. With the local channel also the loopback hosts, on any port. */
  readonly fileHosts: readonly string[];
  readonly invitationTtlMs: number;
  readonly reconcileSeconds: number;
  readonly sweepSeconds: number;
  readonly logLevel: string;
}

export interface Problem {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting, and the catalogue, at once. Problems name each wrong or missing one; no value is ever part
 * of a problem. `readFile` throws where a file cannot be read.
 */
export function readConfig(env: Environment, readFile: (path: string) => string): ReadConfig {
  const names = Object.keys(SETTINGS.shape) as SettingName[];
  const set = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value.trim()] as const],
  );
  const present = new Set(set.map(([name]) => name));
  const problems: Problem[] = [];

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
  const { resources, faults } = readResources(settings, readFile);
  const givesRoles = resources.some(({ grants }) => grants.some(({ kind }) => kind === 'directory-role'));
  if (givesRoles && settings.DIRECTORY_ROLES === undefined && !faulty.has('DIRECTORY_ROLES'))
    problems.push({ name: 'DIRECTORY_ROLES', ...SETTING_PROBLEMS['directory-roles-off'] });
  for (const fault of faults) problems.push({ name: 'CATALOG_FILE', ...fault });
  if (problems.length > 0) return { ok: false, problems: problems.concat(hints(slips, problems)) };

  const warnings = slips.map((slip) => misspeltWarning(slip.name, slip.known));
  return {
    ok: true,
    config: deepFreeze(configOf(settings, resources)),
    warnings: [...warnings, ...doubts(settings)],
  };
}

/** A missing setting is often there under a misspelt name: say so beside it. */
function hints(slips: ReturnType<typeof misspeltSettings>, problems: readonly Problem[]): Problem[] {
  return slips
    .filter((slip) => !slip.grave && problems.some(({ name }) => name === slip.known))
    .map((slip) => ({ name: slip.name, ...misspelt(slip.known) }));
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
