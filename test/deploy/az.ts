/**
 * The Azure CLI as far as `infra/grant.sh` knows it: `az rest` against a small directory in the file AZ_STATE, with
 * `--query` as the CLI has it. Answers are in the shapes of Graph's documentation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { search } from '@jmespath-community/jmespath';

export interface Directory {
  readonly graph: string;
  readonly appRoles: readonly {
    readonly id: string;
    readonly value: string;
    readonly allowedMemberTypes: readonly string[];
  }[];
  readonly assignments: { id: string; principalId: string; resourceId: string; appRoleId: string }[];
  readonly owners: Record<string, string[]>;
  /** What Graph says to whoever may not. */
  readonly refuses?: string;
  readonly calls: string[];
}

const file = process.env.AZ_STATE ?? '';
const state: Directory = JSON.parse(readFileSync(file, 'utf8'));

function answer(method: string, path: string, body: Record<string, string>): unknown {
  const [, kind = '', id = '', part = '', last = ''] = path.split('?', 1)[0]?.split('/') ?? [];
  if (kind === "servicePrincipals(appId='00000003-0000-0000-c000-000000000000')") return { id: state.graph };
  if (state.refuses !== undefined && method !== 'get') throw new Error(state.refuses);
  switch (`${method} ${kind} ${part}`) {
    case 'get servicePrincipals appRoles':
      return { value: state.appRoles };
    case 'get servicePrincipals appRoleAssignments':
      return { value: state.assignments.filter(({ principalId }) => principalId === id) };
    case 'post servicePrincipals appRoleAssignments': {
      const made = {
        id: `assignment-${state.assignments.length}`,
        principalId: '',
        resourceId: '',
        appRoleId: '',
        ...body,
      };
      state.assignments.push(made);
      return made;
    }
    case 'delete servicePrincipals appRoleAssignments':
      state.assignments.splice(
        state.assignments.findIndex((one) => one.id === last),
        1,
      );
      return undefined;
    case 'get groups owners':
      return { value: (state.owners[id] ?? []).map((owner) => ({ id: owner })) };
    case 'post groups owners':
      state.owners[id] = [...(state.owners[id] ?? []), body['@odata.id']?.split('/').at(-1) ?? ''];
      return undefined;
    default:
      throw new Error(`Not Found: ${method} ${path}`);
  }
}

/** Rows by line, their fields by tab. */
const lines = (found: unknown): string =>
  [found ?? []]
    .flat()
    .map((row) => `${[row].flat().join('\t')}\n`)
    .join('');

try {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      method: { type: 'string', default: 'get' },
      url: { type: 'string', default: '' },
      body: { type: 'string', default: '{}' },
      headers: { type: 'string' },
      query: { type: 'string' },
      output: { type: 'string' },
      'only-show-errors': { type: 'boolean' },
    },
  });
  if (positionals.join() !== 'rest') throw new Error(`no command ${positionals.join(' ')}`);
  const path = values.url.replace('https://graph.microsoft.com/v1.0', '');
  state.calls.push(`${values.method} ${path}`);
  const said = answer(values.method, path, JSON.parse(values.body));
  const found = values.query === undefined ? said : search(said as never, values.query);
  if (values.output === 'tsv') process.stdout.write(lines(found));
  else if (found !== undefined) process.stdout.write(`${JSON.stringify(found)}\n`);
} catch (error) {
  process.stderr.write(`ERROR: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  writeFileSync(file, JSON.stringify(state));
}
