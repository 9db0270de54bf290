import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

const GROUPS = 'Centro de administración de Entra › Grupos › Todos los grupos';
const name =
  'Escriba el identificador o el nombre correcto en la configuración o el catálogo, y reinicie Usher.';

/** What may be wrong with groups and roles, for the doctor. */
export const targetFaults: Pick<
  Words['doctor']['faults'],
  | 'target-gone'
  | 'group-dynamic'
  | 'group-synced'
  | 'group-mail-enabled'
  | 'group-not-owned'
  | 'group-role-assignable'
  | 'group-roles-undecided'
  | 'role-gone'
  | 'role-unknown'
  | 'role-not-for-users'
  | 'members-gone'
  | 'members-nobody'
> = {
  'target-gone': ({ subject }) =>
    said(`${subject} no está en el directorio, así que nunca se da.`, `${GROUPS}. ${name}`),
  'group-dynamic': ({ subject, detail }) =>
    said(
      `Una regla decide quién está en ${subject}, así que no se agrega a nadie.`,
      `${GROUPS} › ${detail} › Propiedades › Tipo de pertenencia: Asignado; o indique otro grupo.`,
    ),
  'group-synced': ({ subject }) =>
    said(
      `${subject} se administra en el entorno local (on-premises), así que no se agrega a nadie.`,
      `Cree un grupo en la nube (${GROUPS} › Nuevo grupo › Seguridad) e indíquelo en su lugar.`,
    ),
  'group-mail-enabled': ({ subject }) =>
    said(
      `${subject} es una lista habilitada para correo, que solo puede cambiar Exchange.`,
      `Cree un grupo de seguridad (${GROUPS} › Nuevo grupo › Seguridad) e indíquelo en su lugar.`,
    ),
  'group-not-owned': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `Usher no es propietario de ${subject}, así que no se agrega ni se quita a nadie.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, o conceda GroupMember.ReadWrite.All.`,
    );
  },
  'group-role-assignable': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `${subject} puede tener roles de directorio, y Usher no es su propietario, así que no se agrega ni se quita a nadie.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, o conceda RoleManagement.ReadWrite.Directory.`,
    );
  },
  'group-roles-undecided': ({ subject }) =>
    said(
      `${subject} puede tener roles de directorio, así que no se da a nadie.`,
      'Dé aprobadores en el catálogo a cada recurso que lo use y ponga DIRECTORY_ROLES=allow, o indique un grupo que no pueda tener roles.',
    ),
  'role-gone': ({ subject }) =>
    said(
      `${subject} no está activo aquí, así que nunca se da.`,
      'az rest --url https://graph.microsoft.com/v1.0/directoryRoles muestra los que lo están; escriba el id de uno (no el de su plantilla) en el catálogo.',
    ),
  'role-unknown': ({ subject, detail }) =>
    said(
      `${subject} no tiene ese rol, o está desactivado, así que nunca se da.`,
      `az ad sp show --id ${detail} --query appRoles muestra sus roles; escriba el id de uno en el catálogo.`,
    ),
  'role-not-for-users': ({ subject, detail }) =>
    said(
      `El rol de ${subject} es para aplicaciones, no para personas.`,
      `az ad sp show --id ${detail} --query appRoles muestra sus roles; indique uno cuyo allowedMemberTypes contenga User.`,
    ),
  'members-gone': ({ subject }) =>
    said(`El grupo ${subject} no está en el directorio, así que no hay nadie en él.`, `${GROUPS}. ${name}`),
  'members-nobody': ({ subject, detail }) =>
    said(
      `En ${subject} nadie es empleado, así que nadie de ahí decide ni administra.`,
      `az ad group member add --group ${detail} --member-id PERSONA`,
    ),
};
