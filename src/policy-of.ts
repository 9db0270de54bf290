import type { Config } from './settings/config.ts';
import type { Policy } from './usecases/ports.ts';

/**
 * What the administrators decided. It can be changed: the address that invitees come back to is known only once the
 * server listens, where it has a free port, and another catalogue may come while we run.
 */
export const policyOf = (config: Config): { -readonly [K in keyof Policy]: Policy[K] } => ({
  resources: config.resources,
  ...(config.catalogueApproval && { catalogueApproval: config.catalogueApproval }),
  ...(config.admins && { admins: config.admins }),
  ...(config.auditors && { auditors: config.auditors }),
  directoryRoles: config.directoryRoles,
  bulk: config.bulk,
  invitationTtlMs: config.invitationTtlMs,
  publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
  ...(config.homeTenant && { tenant: config.homeTenant }),
  ...(config.myAppsUrl && { myAppsUrl: config.myAppsUrl }),
  ...(config.mailSender?.includes('@') && { mailSender: config.mailSender }),
});
