import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';

/** Who calls Graph, by the names that @azure/identity reads from the environment. */
export interface CredentialSettings {
  readonly AZURE_TENANT_ID?: string | undefined;
  readonly AZURE_CLIENT_ID?: string | undefined;
  readonly AZURE_CLIENT_SECRET?: string | undefined;
  /** A PEM file with certificate and private key. */
  readonly AZURE_CLIENT_CERTIFICATE_PATH?: string | undefined;
  readonly AZURE_CLIENT_CERTIFICATE_PASSWORD?: string | undefined;
  /** `true` or `1` for sign-in by subject name and issuer. */
  readonly AZURE_CLIENT_SEND_CERTIFICATE_CHAIN?: string | undefined;
  /** Set by the workload identity webhook of Kubernetes. */
  readonly AZURE_FEDERATED_TOKEN_FILE?: string | undefined;
}

export type CredentialKind = 'secret' | 'certificate' | 'workload-identity' | 'managed-identity';

const set = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Which kind the settings come to; the most explicit wins, and what nothing is set for is a managed identity. */
export function credentialKind(settings: CredentialSettings): CredentialKind {
  if (set(settings.AZURE_CLIENT_SECRET)) return 'secret';
  if (set(settings.AZURE_CLIENT_CERTIFICATE_PATH)) return 'certificate';
  return set(settings.AZURE_FEDERATED_TOKEN_FILE) ? 'workload-identity' : 'managed-identity';
}

/** Exactly one way to sign in, at the authority of the cloud: no chain of attempts that hides which one failed. */
export function openCredential(settings: CredentialSettings, authorityHost: string): TokenCredential {
  const { AZURE_TENANT_ID: tenant = '', AZURE_CLIENT_ID: client = '' } = settings;
  switch (credentialKind(settings)) {
    case 'secret':
      return new ClientSecretCredential(tenant, client, settings.AZURE_CLIENT_SECRET ?? '', {
        authorityHost,
      });
    case 'certificate': {
      const password = settings.AZURE_CLIENT_CERTIFICATE_PASSWORD;
      const file = {
        certificatePath: settings.AZURE_CLIENT_CERTIFICATE_PATH ?? '',
        ...(set(password) ? { certificatePassword: password } : {}),
      };
      const chain = ['1', 'true'].includes(settings.AZURE_CLIENT_SEND_CERTIFICATE_CHAIN?.toLowerCase() ?? '');
      return new ClientCertificateCredential(tenant, client, file, {
        authorityHost,
        sendCertificateChain: chain,
      });
    }
    case 'workload-identity':
      return new WorkloadIdentityCredential({
        tenantId: tenant,
        clientId: client,
        tokenFilePath: settings.AZURE_FEDERATED_TOKEN_FILE ?? '',
        authorityHost,
      });
    case 'managed-identity':
      return client === ''
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: client });
  }
}
