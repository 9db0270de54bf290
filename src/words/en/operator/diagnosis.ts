import type { Finding } from '../../../usecases/ports.ts';

/** What an administrator reads of one finding: what is lost, and the command or portal path that cures it. */
export interface Diagnosis {
  readonly lost: string;
  readonly cure: string;
}
export type Facts = Pick<Finding, 'subject'> & { readonly detail: string };

export const said = (lost: string, cure: string): Diagnosis => ({ lost, cure });

/** How a permission is granted. */
export const grant = (permission: string): string =>
  `Entra admin center › App registrations › Usher’s › API permissions › Add a permission › Microsoft Graph › Application permissions › ${permission}, then Grant admin consent. For a managed identity: New-MgServicePrincipalAppRoleAssignment. Start Usher anew to use it at once.`;

/** What is lost without a permission, by what that is for; what is no such thing stays as it is. */
export const lostWithout = (feature: string, lost: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(lost, feature) ? lost[feature] : undefined) ?? feature;
