import { credentialKind, openCredential } from '../../src/directory/credential.ts';

const known = { AZURE_TENANT_ID: '7b1d0c2e-0000-4000-8000-000000000001', AZURE_CLIENT_ID: 'c' };

test.each([
  ['secret', 'ClientSecretCredential', { ...known, AZURE_CLIENT_SECRET: 's' }],
  ['certificate', 'ClientCertificateCredential', { ...known, AZURE_CLIENT_CERTIFICATE_PATH: '/cert.pem' }],
  ['workload-identity', 'WorkloadIdentityCredential', { ...known, AZURE_FEDERATED_TOKEN_FILE: '/token' }],
  ['managed-identity', 'ManagedIdentityCredential', { ...known }],
  ['managed-identity', 'ManagedIdentityCredential', { AZURE_CLIENT_SECRET: '' }],
])('%s is signed in by %s', (kind, name, settings) => {
  expect(credentialKind(settings)).toBe(kind);
  expect(openCredential(settings, 'https://login.microsoftonline.com').constructor.name).toBe(name);
});
