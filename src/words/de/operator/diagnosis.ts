/** How a permission is granted. */
export const grant = (permission: string): string =>
  `Entra Admin Center › App-Registrierungen › die von Usher › API-Berechtigungen › Berechtigung hinzufügen › Microsoft Graph › Anwendungsberechtigungen › ${permission}, dann „Administratorzustimmung erteilen“. Für eine verwaltete Identität: New-MgServicePrincipalAppRoleAssignment. Starten Sie Usher neu, damit es sofort gilt.`;
