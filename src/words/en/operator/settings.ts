import type { CatalogueFault } from '../../../access/catalogue-fault.ts';
import { catalogueFault } from './catalogue.ts';

/** What is wrong with a setting, and what to write instead. Never the value: it may be a secret in the wrong place. */
export interface SettingWords {
  readonly problem: string;
  readonly cure: string;
}

const words = (problem: string, cure: string): SettingWords => ({ problem, cure });

export const SETTING_PROBLEMS = {
  port: words(
    'is not a port number',
    'Write a whole number from 0 to 65535, such as 3978 (0 picks a free port).',
  ),
  host: words('is not a host', 'Write a host name or an IP address alone, such as 127.0.0.1 or 0.0.0.0.'),
  url: words('is not a web address', 'Write a whole address, such as https://usher.example.com.'),
  'url-userinfo': words(
    'carries a user name or password',
    'Write the address without the part before the @.',
  ),
  'url-query': words('carries a query or a fragment', 'Write the address without anything from ? or # on.'),
  'url-version': words('ends in a version', 'Write Graph’s root alone, such as https://graph.microsoft.com.'),
  https: words(
    'is not encrypted',
    'Write an https:// address; http:// is accepted for this machine only (localhost).',
  ),
  'web-address': words(
    'is not a web address',
    'Write the application’s whole address, such as https://portal.example.com.',
  ),
  guid: words(
    'is not a GUID',
    'Write the id from the Entra admin center, such as 6f0c9a52-0000-4000-8000-000000000001.',
  ),
  'bot-type': words(
    'is not a kind of bot registration that works here',
    'Write SingleTenant or UserAssignedMSI.',
  ),
  'multi-tenant': words(
    'is MultiTenant, which Azure no longer registers and which would answer other companies',
    'Write SingleTenant (with BOT_PASSWORD) or UserAssignedMSI, as on the Azure Bot’s Configuration page.',
  ),
  seconds: words('is not a number of seconds', 'Write a whole number from 1 to 86400, such as 60.'),
  rows: words('is not a number of rows', 'Write a whole number from 1 to 100000, such as 10000.'),
  retention: words('is not a number of days', 'Write a whole number of days, 1 or more, such as 730.'),
  days: words('is not a number of days', 'Write a number above 0, at most 365, such as 7.'),
  'log-level': words('is not a log level', 'Write trace, debug, info, warn, error, fatal or silent.'),
  'file-hosts': words(
    'is not a list of hosts',
    'Write host names with commas between, such as files.example.com, cdn.example.com.',
  ),
  'trusted-proxies': words(
    'is not a list of IP addresses or ranges',
    'Write those of your own proxies with commas between, such as 10.0.0.0/8, 192.0.2.7.',
  ),
  'cosmos-database': words(
    'is not a database name',
    'Write up to 255 characters without / \\ ? # and no blank at the end, such as usher.',
  ),
  'mail-sender': words(
    'names no mailbox',
    'Write the user principal name or the object id of the mailbox that sends invitations, such as partners@example.com; or remove it, and Microsoft sends them.',
  ),
  people: words(
    'is not a list of people',
    'Write object ids or user principal names with commas between, such as mara@example.com, alex@example.com.',
  ),
  'directory-roles': words(
    'is not allow',
    'Write allow, to let the catalogue give directory roles; or remove it, and it may not.',
  ),

  'invitation-pace': words(
    'is no pace',
    'Write learning, to begin slowly and go faster as long as all is well; or full, to go as fast as Graph lets you.',
  ),
  'brand-name': words(
    'is no name',
    'Write your company’s name as partners know it, in at most 100 characters; or remove it, and it is your tenant’s display name.',
  ),
  'brand-color': words('is not a colour', 'Write six hexadecimal digits after a #, such as #0b5563.'),
  'https-only': words('is not an https address', 'Write a whole address, such as https://help.example.com.'),
  'otlp-headers': words(
    'is not a list of headers',
    'Write name=value with commas between, percent-encoded, such as authorization=Bearer%20KEY.',
  ),
  'otlp-protocol': words(
    'is a protocol that Usher does not speak',
    'Write http/protobuf, or remove it; collectors take that on port 4318.',
  ),
  sampler: words(
    'is no sampler',
    'Write always_on, always_off, traceidratio, or one of them after parentbased_.',
  ),
  'sampler-ratio': words('is no share', 'Write a number from 0 to 1, such as 0.1.'),
  'traces-exporter': words('is no exporter that Usher has', 'Write otlp or none.'),
  'true-or-false': words('is neither true nor false', 'Write true or false.'),
  'webhook-url': words(
    'is no address that events may be posted to',
    'Write a whole https address without a user name, such as https://events.example.com/usher; http:// is accepted for this machine only (localhost).',
  ),
  'webhook-secret': words(
    'is too short to sign with',
    'Write at least 32 characters nobody can guess, such as the output of openssl rand -hex 32.',
  ),
  'webhook-url-missing': words(
    'is not set although WEBHOOK_SECRET is',
    'Write the https address that events are posted to, or remove WEBHOOK_SECRET.',
  ),
  'webhook-secret-missing': words(
    'is not set, so nobody could tell that an event comes from Usher',
    'Write at least 32 characters nobody can guess, the same as where events are received; or remove WEBHOOK_URL.',
  ),
  'logo-unreadable': words(
    'cannot be read',
    'Write the path of a picture that Usher may read, or remove it.',
  ),
  'logo-too-large': words('is larger than 100 KB', 'Make the picture smaller: it is shown 48 pixels high.'),
  'logo-no-picture': words(
    'is no picture that browsers show',
    'Write the path of a PNG, JPEG, GIF or WebP file.',
  ),
  'directory-roles-off': words(
    'is not set, and the catalogue gives a directory role, which makes a partner an administrator of your tenant',
    'Write allow if that is meant (the application then needs RoleManagement.ReadWrite.Directory); or take directoryRole out of the catalogue.',
  ),
  'public-url-missing': words(
    'is not set, and HOST can be reached from outside',
    'Write the https address that invitees come back to, such as https://usher.example.com.',
  ),
  'bot-id-missing': words(
    'is not set, so anybody could speak to the bot',
    'Write the application id of the Azure Bot (with BOT_TENANT_ID, and BOT_PASSWORD or BOT_TYPE=UserAssignedMSI). To try things out without one, set HOST=127.0.0.1 and leave NODE_ENV unset.',
  ),
  'bot-id-missing-in-public': words(
    'is not set, and PUBLIC_URL can be reached from outside, so anybody could speak to the bot',
    'Write the application id of the Azure Bot (with BOT_TENANT_ID, and BOT_PASSWORD or BOT_TYPE=UserAssignedMSI). To try things out without one, remove PUBLIC_URL.',
  ),
  'ops-port-taken': words('is the same as PORT', 'Write another port, such as 9464, or remove it.'),
  'bot-id-forgotten': words(
    'is not set although other BOT_ settings are',
    'Write the application id of the Azure Bot, or remove BOT_PASSWORD and BOT_TYPE.',
  ),
  'bot-password-missing': words(
    'is not set, and a SingleTenant bot signs in with it',
    'Write the client secret of the bot’s app registration, or set BOT_TYPE=UserAssignedMSI.',
  ),
  'tenant-missing': words(
    'is not set, so it is not known whose employees may ask',
    'Write your Entra tenant’s id, a GUID.',
  ),
  'graph-token-remote': words(
    'is set, and GRAPH_BASE_URL is not on this machine',
    'Remove it and set AZURE_CLIENT_ID with a secret, a certificate or a managed identity; a fixed token is for a simulated Graph on localhost.',
  ),
  'authority-elsewhere': words(
    'signs in to another cloud than GRAPH_BASE_URL belongs to',
    'Remove it: sign-in follows GRAPH_BASE_URL. Where GRAPH_BASE_URL is the wrong one, write your cloud’s, such as https://graph.microsoft.us.',
  ),
  'credentials-missing': words(
    'is not set, nor is there any other way to sign in to Graph',
    'Write a client secret of the app registration that calls Graph; or set AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE instead, or AZURE_TOKEN_CREDENTIALS=ManagedIdentityCredential for a managed identity. For a simulated Graph on localhost: GRAPH_TOKEN.',
  ),
  'credentials-missing-cosmos': words(
    'is not set, and without COSMOS_KEY Cosmos DB needs the Azure identity',
    'Set COSMOS_KEY, or sign in as an application: AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE, or a managed identity.',
  ),
  'client-id-missing': words(
    'is not set, so we are nobody to Graph',
    'Write the application (client) id of the app registration that calls Graph.',
  ),
  'credential-tenant-missing': words(
    'is not set although the app’s secret, certificate or token file is',
    'Write your Entra tenant’s id, a GUID.',
  ),
  'cosmos-endpoint-missing': words(
    'is not set although COSMOS_KEY is',
    'Write the account’s address, such as https://usher.documents.azure.com, or remove COSMOS_KEY to use the embedded store.',
  ),
  'resource-missing': words(
    'is not set, so there is nothing to give access to',
    'Write the object id of the group that the application lets in, or set CATALOG_FILE to an access catalogue.',
  ),
} as const satisfies Record<string, SettingWords>;

export type SettingProblemCode = keyof typeof SETTING_PROBLEMS;

export const misspelt = (known: string): SettingWords =>
  words(`is not a setting; it looks like ${known}, which is not set`, `Rename it to ${known}, or remove it.`);

export const SETTING_WARNINGS = {
  'both-catalogs':
    'CATALOG_FILE and SECURITY_GROUP_ID are both set: the file counts, SECURITY_GROUP_ID, APP_NAME and APP_URL are not used.',
  'two-tenants':
    'AZURE_TENANT_ID and BOT_TENANT_ID differ: people of BOT_TENANT_ID may ask, and access is given in AZURE_TENANT_ID.',
  'national-bot':
    'GRAPH_BASE_URL is in a national cloud: set BOT_OPENID_METADATA_URL, BOT_TOKEN_ISSUER, BOT_LOGIN_URL and BOT_OAUTH_SCOPE to that cloud’s too.',
  'unknown-graph':
    'GRAPH_BASE_URL is no address of Microsoft Graph that Usher knows, and gets tokens for the public cloud’s Graph: check its spelling, unless it is a proxy of yours.',
  'local-channel':
    'BOT_ID is not set: the bot’s channel is unauthenticated and listens on this machine only.',
  'no-approvers': 'APPROVERS_GROUP_ID and APPROVERS are not set: requests are granted without approval.',
} as const;

export const misspeltWarning = (name: string, known: string): string =>
  `${name} is not a setting; did you mean ${known}?`;

const unreadableFile = (why: string): SettingWords =>
  words(
    `cannot be read (${why})`,
    'Write the path of a YAML file that Usher may read; env/catalog.example.yaml is one.',
  );

export const catalogueProblem = (fault: CatalogueFault): SettingWords =>
  fault.kind === 'unreadable'
    ? unreadableFile(fault.why)
    : words(catalogueFault(fault), 'Mend the file; env/catalog.example.yaml shows every key.');
