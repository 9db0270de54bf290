import { openCredential } from '../../src/directory/credential.ts';
import { Secret } from '../../src/secret.ts';
import { credentialOf } from '../../src/settings/credential.ts';

const known = { AZURE_TENANT_ID: '7b1d0c2e-0000-4000-8000-000000000001', AZURE_CLIENT_ID: 'c' };
const secret = { AZURE_CLIENT_SECRET: new Secret('s') };

test.each([
  ['secret', 'ClientSecretCredential', { ...known, ...secret }],
  ['certificate', 'ClientCertificateCredential', { ...known, AZURE_CLIENT_CERTIFICATE_PATH: '/cert.pem' }],
  ['workload-identity', 'WorkloadIdentityCredential', { ...known, AZURE_FEDERATED_TOKEN_FILE: '/token' }],
  ['managed-identity', 'ManagedIdentityCredential', known],
  ['managed-identity', 'ManagedIdentityCredential', {}],
  ['secret', 'ClientSecretCredential', { ...known, ...secret, AZURE_FEDERATED_TOKEN_FILE: '/token' }],
])('%s is signed in by %s', (kind, name, settings) => {
  const credential = credentialOf(settings);
  expect(credential.kind).toBe(kind);
  expect(openCredential(credential, 'https://login.microsoftonline.com').constructor.name).toBe(name);
});

test.each([
  ['1', true],
  ['True', true],
  ['0', false],
  [undefined, false],
])('AZURE_CLIENT_SEND_CERTIFICATE_CHAIN=%s', (chain, sendChain) => {
  const settings = {
    ...known,
    AZURE_CLIENT_CERTIFICATE_PATH: '/cert.pem',
    ...(chain && { AZURE_CLIENT_SEND_CERTIFICATE_CHAIN: chain }),
  };
  expect(credentialOf(settings)).toMatchObject({ kind: 'certificate', sendChain });
});
