import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import about from '../../package.json' with { type: 'json' };
import { Secret } from '../../src/secret.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { SETTINGS } from '../../src/settings/schema.ts';
import { CONTAINERS } from '../../src/store/cosmos/set-up/containers.ts';
import { readBicep, type Template, type Value } from './bicep.ts';

const ROOT = join(import.meta.dirname, '../..');
const file = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(file(path));

let template: Template;
beforeAll(async () => {
  template = await readBicep(join(ROOT, 'infra/azure.bicep'));
});

const keys = (value: Value | object | undefined): readonly string[] => Object.keys(value ?? {});

test('the template is Bicep, and each name in it is declared', () => {
  expect(template.faults).toEqual([]);
  expect(template.unknown).toEqual([]);
  expect(keys(template.resources)).toContain('app');
});

test('what is no Bicep is found', async () => {
  const { faults, unknown } = await readBicep(join(import.meta.dirname, 'broken.bicep'));
  expect(faults).not.toEqual([]);
  expect(unknown).toContain('nowhere');
});

test('every setting that it gives is one of Usher’s, and together they are enough to start', () => {
  const given = {
    ...(template.variables.own as Record<string, Value>),
    SECURITY_GROUP_ID: '',
    APPROVERS: '',
  };
  expect(keys(given).filter((name) => !(name in SETTINGS.shape))).toEqual([]);
  const id = '6f0c9a52-0000-4000-8000-000000000001';
  // What only Azure knows, as it would be.
  const env = Object.fromEntries(
    keys(given).map((name) => [
      name,
      {
        PORT: '3978',
        HOST: '0.0.0.0',
        NODE_ENV: 'production',
        BOT_TYPE: 'UserAssignedMSI',
        OPS_PORT: '9464',
        PUBLIC_URL: 'https://usher.example.com',
        TRUSTED_PROXIES: '100.100.0.0/17',
        AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
        COSMOS_ENDPOINT: 'https://usher.documents.azure.com:443/',
        COSMOS_DATABASE: 'usher',
      }[name] ?? id,
    ]),
  );
  expect(readConfig({ ...env, IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token' }, file)).toMatchObject({
    ok: true,
    warnings: [],
  });
  const { BOT_TYPE: _forgotten, ...less } = env;
  expect(readConfig(less, file)).toMatchObject({ ok: false });
});

test('each secret among the settings can be handed over, or the identity makes it needless', () => {
  const secrets = Object.entries(SETTINGS.shape).flatMap(([name, schema]) =>
    schema.safeParse(`name=${'x'.repeat(40)}`).data instanceof Secret ? [name] : [],
  );
  const needless = ['AZURE_CLIENT_CERTIFICATE_PASSWORD', 'AZURE_CLIENT_SECRET', 'BOT_PASSWORD', 'COSMOS_KEY'];
  // Taken by a simulated Graph on loopback alone.
  const offered = secrets.filter((name) => ![...needless, 'GRAPH_TOKEN'].includes(name));
  expect(offered.sort()).toEqual(['OTEL_EXPORTER_OTLP_HEADERS', 'WEBHOOK_SECRET']);
  const [, told = ''] =
    /@secure\(\)\n@description\('(.*)'\)\nparam secretSettings/u.exec(file('infra/azure.bicep')) ?? [];
  for (const name of offered) {
    expect(told).toContain(name);
    expect(file('docs/deploy.md')).toContain(`\`${name}\``);
  }
  const text = JSON.stringify(template.resources.app?.body);
  expect(text).toContain('secretRef: toLower');
  expect(text).toContain('items(secretSettings)');
});

test('its containers are those that the code makes', () => {
  expect(json('infra/cosmos-containers.json')).toEqual(
    CONTAINERS.map(({ partitionKey, ...rest }) => ({
      ...rest,
      partitionKey: { paths: [partitionKey], kind: 'Hash', version: 2 },
    })),
  );
});

test('two replicas at least, and nobody outside reaches the port for operators', () => {
  expect(template.resources.app?.body).toMatchObject({
    properties: {
      configuration: {
        ingress: {
          external: true,
          additionalPortMappings: [{ external: false, targetPort: { expression: 'opsPort' } }],
        },
      },
      template: { scale: { minReplicas: { expression: 'minReplicas' } } },
    },
  });
  expect(file('infra/azure.bicep')).toMatch(/@minValue\(2\)\n(@description.*\n)?param minReplicas/u);
});

// --- The toolkit ---------------------------------------------------------------------------------------------------

interface Step {
  readonly uses: string;
  readonly with?: Record<string, unknown>;
  readonly writeToEnvironmentFile?: Record<string, string>;
}
const toolkit: Record<'provision' | 'deploy' | 'publish', readonly Step[]> = parse(file('m365agents.yml'));
const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, name = '']) => name);
const askedFor = Object.keys(parseEnv(file('env/.env.dev')));

test('each variable of the toolkit’s file and parameters is asked for, or made by a step before', () => {
  // The toolkit's own.
  const known = new Set(['TEAMSFX_ENV', ...askedFor]);
  for (const step of [...toolkit.provision, ...toolkit.deploy, ...toolkit.publish]) {
    const used = variablesIn(JSON.stringify(step.with));
    const parameters = step.uses === 'arm/deploy' ? variablesIn(file('infra/azure.parameters.json')) : [];
    expect([...used, ...parameters].filter((name) => !known.has(name))).toEqual([]);
    const made =
      step.uses === 'arm/deploy' ? template.outputs : Object.values(step.writeToEnvironmentFile ?? {});
    for (const name of made) known.add(name);
  }
});

test('the files, scripts and names in it are there', () => {
  const text = file('m365agents.yml');
  const paths = [...text.matchAll(/: (\.\/(?:infra|env)\S*)/gu)].map(([, path = '']) => path);
  expect(paths).toContain('./infra/azure.bicep');
  for (const path of paths) expect(existsSync(join(ROOT, path))).toBe(true);
  for (const [, script = ''] of text.matchAll(/npm run (\w+)/gu))
    expect(about.scripts).toHaveProperty(script);
  // The container app is called so by the template.
  expect(template.variables.appName).toEqual({ expression: `'\${resourceBaseName}-app'` });
  expect(text).toContain('--name usher$' + '{{RESOURCE_SUFFIX}}-app');
});

test('the parameters are the template’s, and the settings among them Usher’s', () => {
  const { parameters } = json('infra/azure.parameters.json');
  expect(keys(parameters).filter((name) => !template.parameters.includes(name))).toEqual([]);
  expect(keys(parameters.settings.value).filter((name) => !(name in SETTINGS.shape))).toEqual([]);
});

test('the package is filled in with what the deployment made', () => {
  const needed = variablesIn(file('appPackage/manifest.json'));
  expect(needed.filter((name) => !askedFor.includes(name) && !template.outputs.includes(name))).toEqual([]);
});
