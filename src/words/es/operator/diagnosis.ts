export { type Diagnosis, type Facts, said } from '../../en/operator/diagnosis.ts';

/** How a permission is granted. */
export const grant = (permission: string): string =>
  `Centro de administración de Entra › Registros de aplicaciones › el de Usher › Permisos de API › Agregar un permiso › Microsoft Graph › Permisos de la aplicación › ${permission}, y después Conceder consentimiento de administrador. Para una identidad administrada: New-MgServicePrincipalAppRoleAssignment. Reinicie Usher para usarlo enseguida.`;
