import { z } from 'zod';
import { Secret } from '../secret.ts';
import { addressFault, isRange, isWebhookUrl } from './addresses.ts';

/** What a zod issue says here is a key of the problems in `words/en/settings.ts`. */
export type FieldFault =
  | 'port'
  | 'host'
  | 'url'
  | 'url-userinfo'
  | 'url-query'
  | 'url-version'
  | 'https'
  | 'web-address'
  | 'guid'
  | 'bot-type'
  | 'multi-tenant'
  | 'seconds'
  | 'days'
  | 'retention'
  | 'log-level'
  | 'file-hosts'
  | 'trusted-proxies'
  | 'cosmos-database'
  | 'mail-sender'
  | 'people'
  | 'directory-roles'
  | 'invitation-pace'
  | 'rows'
  | 'brand-name'
  | 'brand-color'
  | 'https-only'
  | 'otlp-headers'
  | 'otlp-protocol'
  | 'sampler'
  | 'sampler-ratio'
  | 'traces-exporter'
  | 'true-or-false'
  | 'webhook-url'
  | 'webhook-secret';

const fault = (code: FieldFault): FieldFault => code;
const text = z.string();
const secret = text.transform((value) => new Secret(value));
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guid = text.regex(GUID, fault('guid')).transform((value) => value.toLowerCase());
const address = text.superRefine((value, context) => {
  const found = addressFault(value);
  if (found !== undefined) context.addIssue({ code: 'custom', message: found });
});
const root = address.transform((value) => value.replace(/(?<!\/)\/+$/, ''));
const seconds = text
  .regex(/^\d{1,5}$/, fault('seconds'))
  .transform(Number)
  .refine((value) => value >= 1 && value <= 86_400, fault('seconds'));
/** Object ids or user principal names, in lower case. */
const people = text
  .transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((one) => one !== ''),
  )
  .refine(
    (all) => all.every((one) => GUID.test(one) || /^[^\s@/?]+@[^\s@/?#.]+(\.[^\s@/?#.]+)+$/.test(one)),
    fault('people'),
  );
const port = text
  .regex(/^\d{1,5}$/, fault('port'))
  .transform(Number)
  .refine((value) => value <= 65_535, fault('port'));
const rows = text
  .regex(/^\d{1,6}$/, fault('rows'))
  .transform(Number)
  .refine((value) => value >= 1 && value <= 100_000, fault('rows'));
/** Source: OpenTelemetry's specification, "Environment Variable Specification", OTEL_TRACES_SAMPLER. */
export const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const webAddress = text.refine(
  (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
  fault('web-address'),
);
/** `name=value` with commas between, percent-encoded, as OpenTelemetry's specification of the OTLP exporter has them. */
const otlpHeaders = text
  .refine((value) => value.split(',').every((pair) => /^\s*[\w!#$&'*+.^`|~-]+\s*=[^,]+$/.test(pair)), {
    error: fault('otlp-headers'),
    abort: true,
  })
  .transform((value) => new Secret(value));
const HOST_NAME = /^(\[[0-9a-f:]+\]|[a-z0-9-]+(\.[a-z0-9-]+)*)(:\d{1,5})?$/;

/** Every setting, one schema. Each value is the text of an environment variable that is set and not empty. */
export const SETTINGS = z
  .object({
    PORT: port,
    HOST: text.regex(/^[0-9A-Za-z.:[\]-]+$/, fault('host')),
    PUBLIC_URL: root,
    BOT_ID: guid,
    BOT_PASSWORD: secret,
    BOT_TENANT_ID: guid,
    TEAMS_APP_ID: guid,
    TAB_CLIENT_ID: guid,
    BOT_TYPE: text
      .refine((value) => value !== 'MultiTenant', { error: fault('multi-tenant'), abort: true })
      .pipe(z.enum(['SingleTenant', 'UserAssignedMSI'], fault('bot-type'))),
    BOT_OPENID_METADATA_URL: address,
    BOT_TOKEN_ISSUER: text,
    BOT_LOGIN_URL: root,
    BOT_OAUTH_SCOPE: text,
    AZURE_TENANT_ID: guid,
    AZURE_CLIENT_ID: text,
    AZURE_CLIENT_SECRET: secret,
    AZURE_CLIENT_CERTIFICATE_PATH: text,
    AZURE_CLIENT_CERTIFICATE_PASSWORD: secret,
    AZURE_CLIENT_SEND_CERTIFICATE_CHAIN: text,
    AZURE_FEDERATED_TOKEN_FILE: text,
    AZURE_AUTHORITY_HOST: root,
    AZURE_TOKEN_CREDENTIALS: text,
    IDENTITY_ENDPOINT: text,
    MSI_ENDPOINT: text,
    GRAPH_BASE_URL: root.refine((value) => !/\/(v\d+(\.\d+)?|beta)$/i.test(value), fault('url-version')),
    GRAPH_TOKEN: secret,
    COSMOS_ENDPOINT: root,
    COSMOS_KEY: secret,
    COSMOS_DATABASE: text.regex(/^[^/\\?#]{1,254}[^/\\?#\s]$|^[^/\\?#\s]$/, fault('cosmos-database')),
    DATA_DIR: text,
    OPS_PORT: port,
    TRUSTED_PROXIES: text
      .transform((value) => value.split(/[\s,;]+/).filter((range) => range !== ''))
      .refine((ranges) => ranges.every(isRange), fault('trusted-proxies')),
    BRAND_NAME: text.refine((value) => value.length <= 100 && !/\p{Cc}/u.test(value), fault('brand-name')),
    BRAND_LOGO_FILE: text,
    BRAND_COLOR: text
      .regex(/^#[0-9a-f]{6}$/i, fault('brand-color'))
      .transform((value) => value.toLowerCase()),
    BRAND_HELP_URL: text.refine((value) => URL.parse(value)?.protocol === 'https:', fault('https-only')),
    CATALOG_FILE: text,
    SECURITY_GROUP_ID: guid,
    APP_NAME: text,
    APP_URL: webAddress,
    REQUESTERS_GROUP_ID: guid,
    APPROVERS_GROUP_ID: guid,
    ADMINS_GROUP_ID: guid,
    AUDITORS_GROUP_ID: guid,
    REQUESTERS: people,
    APPROVERS: people,
    ADMINS: people,
    AUDITORS: people,
    MAIL_SENDER: text.regex(
      /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^\s@/?#]+@[^\s@/?#.]+(\.[^\s@/?#.]+)+)$/i,
      fault('mail-sender'),
    ),
    DIRECTORY_ROLES: z.literal('allow', fault('directory-roles')),
    FILE_HOSTS: text
      .transform((value) =>
        value
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter((host) => host !== ''),
      )
      .refine((hosts) => hosts.every((host) => HOST_NAME.test(host)), fault('file-hosts')),
    BULK_ROWS: rows,
    BULK_ROWS_PER_DAY: rows,
    INVITATION_PACE: z.enum(['learning', 'full'], fault('invitation-pace')),
    INVITATION_TTL_DAYS: text
      .regex(/^(\d+(\.\d+)?|\.\d+)$/, fault('days'))
      .transform(Number)
      .refine((value) => value > 0 && value <= 365, fault('days')),
    RETENTION_DAYS: text
      .regex(/^\d{1,5}$/, fault('retention'))
      .transform(Number)
      .refine((value) => value >= 1, fault('retention')),
    TIMESTAMP_URL: text.refine(
      (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
      fault('web-address'),
    ),
    RECONCILE_SECONDS: seconds,
    SWEEP_SECONDS: seconds,
    WEBHOOK_URL: text.refine(isWebhookUrl, fault('webhook-url')),
    WEBHOOK_SECRET: text
      .refine((value) => value.length >= 32, { error: fault('webhook-secret'), abort: true })
      .transform((value) => new Secret(value)),
    OTEL_EXPORTER_OTLP_ENDPOINT: webAddress,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webAddress,
    OTEL_EXPORTER_OTLP_HEADERS: otlpHeaders,
    OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/protobuf', fault('otlp-protocol')),
    OTEL_SERVICE_NAME: text,
    OTEL_RESOURCE_ATTRIBUTES: text,
    OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], fault('traces-exporter')),
    OTEL_TRACES_SAMPLER: z.enum(SAMPLERS, fault('sampler')),
    OTEL_TRACES_SAMPLER_ARG: text
      .regex(/^(0(\.\d+)?|1(\.0+)?|\.\d+)$/, fault('sampler-ratio'))
      .transform(Number),
    OTEL_SDK_DISABLED: text
      .transform((value) => value.toLowerCase())
      .pipe(z.enum(['true', 'false'], fault('true-or-false'))),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], fault('log-level')),
    NODE_ENV: text,
  })
  .partial();

/** The settings that are set and well formed. */
export type Settings = z.output<typeof SETTINGS>;
export type SettingName = keyof Settings;
