import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import type { Credential } from '../settings/config.ts';

/** Exactly one way to sign in, at the authority of the cloud: no chain of attempts that hides which one failed. */
export function openCredential(by: Credential, authorityHost: string): TokenCredential {
  switch (by.kind) {
    case 'secret':
      return new ClientSecretCredential(by.tenant, by.client, by.secret.reveal(), { authorityHost });
    case 'certificate': {
      const file = {
        certificatePath: by.path,
        ...(by.password !== undefined && { certificatePassword: by.password.reveal() }),
      };
      return new ClientCertificateCredential(by.tenant, by.client, file, {
        authorityHost,
        sendCertificateChain: by.sendChain,
      });
    }
    case 'workload-identity':
      return new WorkloadIdentityCredential({
        tenantId: by.tenant,
        clientId: by.client,
        tokenFilePath: by.tokenFile,
        authorityHost,
      });
    case 'managed-identity':
      return by.client === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: by.client });
  }
}
