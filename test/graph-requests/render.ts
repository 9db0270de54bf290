import { FEATURES } from '../../src/directory/permissions.ts';
import { DIRECTORY_ROLES, type Exchange, NEEDS } from '../../src/sandbox/entra/index.ts';
import { APPLICATION, EMPLOYEES, GROUPS, TEAMS_APP } from '../../src/sandbox/tenant.ts';
import { type GraphRequest, requestsIn } from './requests-in.ts';

/** What is filled in before a request is sent, with what the simulated tenant of `npm start` has in its place. */
const VARIABLES: readonly (readonly [name: string, value: string, what: string])[] = [
  ['address', 'anna@partner.com', 'a partner'],
  ['user', '6b000000-0000-4000-8000-000000000001', 'a guest’s or an employee’s object id'],
  ['sponsor', EMPLOYEES[0]?.id ?? '', 'an employee’s object id'],
  ['group', GROUPS.portal.id, 'a group’s object id'],
  ['application', APPLICATION.id, 'the object id of an application’s service principal'],
  ['appId', APPLICATION.appId, 'its application id'],
  ['appRole', APPLICATION.role.id, 'a role of it'],
  ['assignment', 'ASSIGNMENT', 'the id of a role’s assignment, from appRoleAssignments'],
  ['directoryRole', DIRECTORY_ROLES.directoryReader.id, 'the object id of a directory role'],
  ['teamsApp', TEAMS_APP.id, 'the id of Usher in Teams’ catalogue'],
  ['manifestId', TEAMS_APP.externalId, 'the id in Usher’s manifest'],
  ['mailbox', 'iris@lindenau.example', 'MAIL_SENDER'],
  ['deltaToken', 'TOKEN', 'from the deltaLink of the answer before'],
];
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;
/** Segments of a path that are no variable of their own name. */
const SEGMENTS: Readonly<Record<string, string>> = { role: 'directoryRole', object: 'user' };
const PERMISSIONS: ReadonlySet<string> = new Set([...Object.values(FEATURES).flat(), 'AppCatalog.Read.All']);

/** The collection of all requests that were seen, each kind of them once. */
export function render(exchanges: readonly Exchange[]): string {
  const seen = new Map<string, GraphRequest & { readonly order: number }>();
  for (const request of exchanges.flatMap(requestsIn)) {
    const order = NEEDS.findIndex(([call]) =>
      patternOf(call).test(`${request.method} ${pathOf(request.path)}`),
    );
    if (order < 0) throw new Error(`${request.method} ${request.path} is no call of the simulated tenant`);
    const options = new URLSearchParams(request.path.split('?')[1] ?? '');
    // What is looked for stands in quotation marks, once or more.
    const filter = options.get('$filter')?.replace(/'[^']*'|,/gu, '');
    const fields = [[...options.keys()].toSorted(), Object.keys(request.body ?? {})];
    const kind = [order, fields, filter, /signInActivity/u.test(request.path)];
    const key = JSON.stringify(kind);
    const known = seen.get(key);
    // Which of several is shown must not hang on which was answered first.
    const text = asText({ ...request, order }, 'application');
    if (known === undefined || text < asText(known, 'application')) seen.set(key, { ...request, order });
  }
  const requests = [...seen.values()].toSorted(
    (a, b) => a.order - b.order || (asText(a, 'application') < asText(b, 'application') ? -1 : 1),
  );
  const asGuest = requests.filter(({ method }) => method === 'GET');
  return [
    HEAD,
    ...VARIABLES.map(([name, value, what]) => `# ${what}\n@${name} = ${value}`),
    '',
    '# ---- As the application: all that Usher asks and does ------------------------------------------------------',
    ...requests.map((request) => asText(request, 'application')),
    '# ---- As a guest: the same questions. Most are refused; how much is answered is the tenant’s setting -----------',
    '# (Entra admin center › External Identities › External collaboration settings › Guest user access).',
    ...asGuest.map((request) => asText(request, 'guest')),
  ].join('\n');
}

const HEAD = `# Every call that Usher makes to Microsoft Graph, to be sent by hand. Made by \`npm run graph-requests\` from what
# Usher sends; do not edit it. Visual Studio Code (REST Client), JetBrains IDEs, Visual Studio and httpyac open it.
#
# Usher sends many of these up to twenty at a time, as a $batch; each means the same by itself.
# A token of the application: sign in as it, then az account get-accessToken --resource https://graph.microsoft.com
# Of a guest: the same, signed in to this tenant as the guest. Tokens are secrets: do not save this file with one.

@graph = https://graph.microsoft.com/v1.0
@applicationToken = TOKEN
@guestToken = TOKEN
`;

function asText(request: GraphRequest & { readonly order: number }, who: 'application' | 'guest'): string {
  const { method, body, headers } = request;
  const call = templateOf(request.order);
  const eventual = headers.consistencylevel === undefined ? [] : ['ConsistencyLevel: eventual'];
  const changes = method === 'GET' || /\/check\w+$/u.test(call) ? [] : ['# Changes the tenant.'];
  return [
    `### ${method} ${call}${who === 'guest' ? ' as a guest' : ''}`,
    ...(who === 'guest' ? [] : [`# ${permissionOf(request)}`, ...changes]),
    `${method} {{graph}}${shown(request)}`,
    `Authorization: Bearer {{${who}Token}}`,
    ...eventual,
    ...(body === undefined
      ? []
      : ['Content-Type: application/json', '', named(JSON.stringify(body, null, 2))]),
    '',
  ].join('\n');
}

/** What has to be granted for it, the least. */
function permissionOf({ order, path, body }: GraphRequest & { readonly order: number }): string {
  const [call = '', needs = []] = NEEDS[order] ?? [];
  if (body?.resetRedemption === true) return 'Permission: User.ReadWrite.All';
  const least = needs.find((all) => all.every((one) => PERMISSIONS.has(one))) ?? needs[0] ?? [];
  const update =
    call === 'PATCH /users/:user' && body?.accountEnabled === undefined ? ['User.ReadWrite.All'] : least;
  const more = /signInActivity/u.test(path) ? ['AuditLog.Read.All'] : [];
  const owned = /^\w+ \/groups\/:group(?:\/members\/.*\$ref)?$/u.test(call) && !call.startsWith('GET');
  const all = [...update, ...more].join(' and ');
  return owned ? `Permission: none for an owner of the group; else ${all}` : `Permission: ${all}`;
}

/** Its path and query, with variables in place of ids and as little percent-encoding as it bears. */
function shown({ path, order }: GraphRequest & { readonly order: number }): string {
  const names = (NEEDS[order]?.[0].split(' ')[1] ?? '').split('/').slice(1);
  const [segments = '', options] = path.split('?');
  const parts = segments
    .split('/')
    .slice(1)
    .map((segment, i) => {
      const [fixed = '', name] = (names[i] ?? '').split(':');
      return name === undefined || fixed !== '' ? named(segment) : `{{${variableFor(name, segment)}}}`;
    });
  const plain = options
    ?.replace(/%2C/gu, ',')
    .replace(/%27/gu, "'")
    .replace(/%3A/gu, ':')
    .replace(/%2F/gu, '/')
    .replace(/%40/gu, '@')
    .replace(/(\$deltatoken=)(?!latest)[^&]+/u, '$1{{deltaToken}}');
  return `/${parts.join('/')}${plain === undefined ? '' : `?${named(plain)}`}`;
}

const variableFor = (name: string, value: string): string =>
  value.includes('%40') ? 'mailbox' : (SEGMENTS[name] ?? name);

const named = (text: string): string =>
  text
    .replace(GUID, (id) => {
      if (Object.values(GROUPS).some((group) => group.id === id)) return '{{group}}';
      const known = VARIABLES.find(([name, value]) => value === id && name !== 'user');
      return `{{${known?.[0] ?? 'user'}}}`;
    })
    .replace(/\w+@(?:partner\.com|new\.example)/gu, '{{address}}');

const pathOf = (path: string): string => decodeURIComponent(path.split('?')[0] ?? '');
const templateOf = (order: number): string =>
  (NEEDS[order]?.[0].split(' ')[1] ?? '')
    .replace(/:(\w+)/gu, '{$1}')
    .replace('(appId={', "(appId='{")
    .replace(/(appId='\{\w+\})$/u, "$1')");

function patternOf(call: string): RegExp {
  const source = call
    .split(/(:\w+)/u)
    .map((part) => (part.startsWith(':') ? '[^/$]+' : part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')))
    .join('');
  return new RegExp(`^${source.replace('appId=', "appId='?")}$`, 'iu');
}
