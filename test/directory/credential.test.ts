import { CLOUDS, checkCloud } from '../../src/directory/cloud.ts';
import { credentialKind, missingForCredential, openCredential } from '../../src/directory/credential.ts';

const known = { AZURE_TENANT_ID: '7b1d0c2e-0000-4000-8000-000000000001', AZURE_CLIENT_ID: 'c' };
const [global] = CLOUDS;
if (!global) throw new Error('there is a global cloud');

test.each([
  ['secret', 'ClientSecretCredential', { ...known, AZURE_CLIENT_SECRET: 's' }],
  ['certificate', 'ClientCertificateCredential', { ...known, AZURE_CLIENT_CERTIFICATE_PATH: '/cert.pem' }],
  ['workload-identity', 'WorkloadIdentityCredential', { ...known, AZURE_FEDERATED_TOKEN_FILE: '/token' }],
  ['managed-identity', 'ManagedIdentityCredential', { ...known }],
  ['managed-identity', 'ManagedIdentityCredential', { AZURE_CLIENT_SECRET: '' }],
])('%s is signed in by %s', (kind, name, settings) => {
  expect(credentialKind(settings)).toBe(kind);
  expect(missingForCredential(settings)).toEqual([]);
  expect(openCredential(settings, global).constructor.name).toBe(name);
});

test('a secret alone names no application', () => {
  expect(missingForCredential({ AZURE_CLIENT_SECRET: 's' })).toEqual(['AZURE_TENANT_ID', 'AZURE_CLIENT_ID']);
});

describe('clouds', () => {
  test.each(CLOUDS.map((one) => [one.graph, one] as const))(
    '%s brings authority and scope',
    (graph, cloud) => {
      expect(checkCloud(`${graph}/`)).toEqual({ kind: 'cloud', cloud });
      expect(checkCloud(graph, cloud.authority)).toEqual({ kind: 'cloud', cloud });
      expect(checkCloud(graph, `${new URL(cloud.authority).host}`)).toEqual({ kind: 'cloud', cloud });
      expect(cloud.scope).toBe(`${graph}/.default`);
    },
  );

  test('an authority of another cloud, or an unknown Graph, is named with its cure', () => {
    expect(checkCloud('https://graph.microsoft.us', 'https://login.microsoftonline.com')).toEqual({
      kind: 'wrong',
      setting: 'authority',
      cure: 'https://login.microsoftonline.us, or leave it out',
    });
    expect(checkCloud('https://graph.example')).toMatchObject({ kind: 'wrong', setting: 'graph' });
  });

  test('loopback is nobody’s cloud', () => {
    expect(checkCloud('http://127.0.0.1:3979')).toEqual({ kind: 'loopback' });
  });
});
