import type { Members, Resource } from '../access/catalog.ts';
import type { CatalogueFault } from '../access/catalogue-fault.ts';
import type { Secret } from '../secret.ts';
import type { Brand } from './brand.ts';
import type { TracingConfig } from './tracing.ts';

export type { TracingConfig } from './tracing.ts';

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

/** Who calls Graph and Cosmos DB, and how they prove it. */
export type Credential =
  | { readonly kind: 'secret'; readonly tenant: string; readonly client: string; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      readonly tenant: string;
      readonly client: string;
      /** A PEM file with certificate and private key. */
      readonly path: string;
      readonly password: Secret | undefined;
      /** For sign-in by subject name and issuer. */
      readonly sendChain: boolean;
    }
  | {
      readonly kind: 'workload-identity';
      readonly tenant: string;
      readonly client: string;
      readonly tokenFile: string;
    }
  /** Without a client the one that the system assigned. */
  | { readonly kind: 'managed-identity'; readonly client: string | undefined };

/** Everything the process needs to know, read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where operators ask; undefined: on the main port, as long as only this machine can. */
  readonly opsPort: number | undefined;
  /** IP addresses or ranges (`10.0.0.0/8`) whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** No slash at the end. Undefined: `http://localhost` and the port that the server got. */
  readonly publicUrl: string | undefined;
  /** The tenant whose people may speak to the bot. */
  readonly homeTenant: string;
  /** Where guests find what they may open in it; undefined in clouds of which no such page is documented. */
  readonly myAppsUrl: string | undefined;
  readonly bot: BotRegistration;
  /** The manifest's id of our app in Teams; undefined: not known, so it is installed for nobody. */
  readonly teamsApp: string | undefined;
  /** The tab in Teams; undefined: there is none. */
  readonly tab:
    | {
        /** The application registration that people sign in to. */
        readonly client: string;
        /** Of its tokens, of version 2. */
        readonly issuer: string;
        /** Origins that may frame it, as Content-Security-Policy writes them. */
        readonly hosts: readonly string[];
      }
    | undefined;
  readonly graph: {
    /** No version and no slash at the end. */
    readonly baseUrl: string;
    readonly scope: string;
    /** Root of the sign-in service of Graph's cloud. */
    readonly authorityHost: string;
    /** A fixed bearer token; only ever set when `baseUrl` is on this machine. */
    readonly token: Secret | undefined;
  };
  /** Not asked where a fixed token and a key stand instead. */
  readonly credential: Credential;
  /** Undefined: the embedded store in `dataDir`. */
  readonly cosmos:
    | { readonly endpoint: string; readonly database: string; readonly key: Secret | undefined }
    | undefined;
  readonly dataDir: string;
  readonly resources: readonly Resource[];
  /** Whether another catalogue takes two administrators while we run. */
  readonly catalogueApproval: 'required' | undefined;
  readonly brand: Brand;
  readonly admins: Members | undefined;
  /** Read everything, and do nothing. */
  readonly auditors: Members | undefined;
  /** The mailbox that our own invitation mails go out from; undefined: Microsoft sends them. */
  readonly mailSender: string | undefined;
  /** Whether the catalogue may give directory roles. */
  readonly directoryRoles: boolean;
  /** Lower case, `host` or `host:port`. With the local channel also the loopback hosts, on any port. */
  readonly fileHosts: readonly string[];
  /** Rows that a list may have, and that one person may send in a day. */
  readonly bulk: { readonly rows: number; readonly rowsADay: number };
  readonly invitationPace: 'learning' | 'full';
  readonly invitationTtlMs: number;
  /** How long after its end a record keeps personal data, in milliseconds; undefined: for ever. */
  readonly retentionMs: number | undefined;
  readonly reconcileSeconds: number;
  readonly sweepSeconds: number;
  /** Where traces go; undefined: nowhere. */
  readonly tracing: TracingConfig | undefined;
  /** Where each event is posted, signed; undefined: nowhere. */
  readonly webhook: { readonly url: string; readonly secret: Secret } | undefined;
  readonly logLevel: string;
}

export interface Problem {
  readonly name: string;
  readonly problem: string;
  readonly cure: string;
  /** Where it is the catalogue's, what people in the chat are told of it in their own language. */
  readonly fault?: CatalogueFault;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Environment = Readonly<Record<string, string | undefined>>;
