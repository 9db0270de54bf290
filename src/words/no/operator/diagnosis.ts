/** How a permission is granted. Entra's own pages are not there in Norwegian, so they keep their English names. */
export const grant = (permission: string): string =>
  `Entra admin center › App registrations › den til Usher › API permissions › Add a permission › Microsoft Graph › Application permissions › ${permission}, så Grant admin consent. For en administrert identitet: New-MgServicePrincipalAppRoleAssignment. Start Usher på nytt for å bruke den med en gang.`;
