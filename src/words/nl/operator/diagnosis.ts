/** How a permission is granted. */
export const grant = (permission: string): string =>
  `Entra-beheercentrum › App-registraties › die van Usher › API-machtigingen › Een machtiging toevoegen › Microsoft Graph › Toepassingsmachtigingen › ${permission}, en dan ‘Beheerderstoestemming verlenen’. Voor een beheerde identiteit: New-MgServicePrincipalAppRoleAssignment. Start Usher opnieuw om die meteen te gebruiken.`;
