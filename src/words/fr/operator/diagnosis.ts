export { type Diagnosis, type Facts, said } from '../../en/operator/diagnosis.ts';

/** How a permission is granted. */
export const grant = (permission: string): string =>
  `Centre d’administration Entra › Inscriptions d’applications › celle d’Usher › API autorisées › Ajouter une autorisation › Microsoft Graph › Autorisations d’application › ${permission}, puis Accorder un consentement d’administrateur. Pour une identité managée : New-MgServicePrincipalAppRoleAssignment. Redémarrez Usher pour l’utiliser tout de suite.`;
