import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

const GROUPS = 'Centre d’administration Entra › Groupes › Tous les groupes';
const name =
  'Écrivez le bon identifiant ou le bon nom dans les paramètres ou le catalogue, et redémarrez Usher.';

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
    said(`${subject} n’est pas dans l’annuaire, et n’est donc jamais donné.`, `${GROUPS}. ${name}`),
  'group-dynamic': ({ subject, detail }) =>
    said(
      `Une règle décide qui est dans ${subject}, personne n’y est donc ajouté.`,
      `${GROUPS} › ${detail} › Propriétés › Type d’appartenance : Affecté ; ou indiquez un autre groupe.`,
    ),
  'group-synced': ({ subject }) =>
    said(
      `${subject} est géré en local (on-premises), personne n’y est donc ajouté.`,
      `Créez un groupe cloud (${GROUPS} › Nouveau groupe › Sécurité) et indiquez-le à la place.`,
    ),
  'group-mail-enabled': ({ subject }) =>
    said(
      `${subject} est une liste à extension messagerie, que seul Exchange modifie.`,
      `Créez un groupe de sécurité (${GROUPS} › Nouveau groupe › Sécurité) et indiquez-le à la place.`,
    ),
  'group-not-owned': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `Usher n’est pas propriétaire de ${subject}, personne n’y est donc ajouté ni retiré.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, ou accordez GroupMember.ReadWrite.All.`,
    );
  },
  'group-role-assignable': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `${subject} peut porter des rôles d’annuaire, et Usher n’en est pas propriétaire : personne n’y est ajouté ni retiré.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, ou accordez RoleManagement.ReadWrite.Directory.`,
    );
  },
  'group-roles-undecided': ({ subject }) =>
    said(
      `${subject} peut porter des rôles d’annuaire, et n’est donc donné à personne.`,
      'Donnez des approbateurs à chaque ressource qui l’utilise dans le catalogue et définissez DIRECTORY_ROLES=allow, ou indiquez un groupe qui ne peut pas porter de rôles.',
    ),
  'role-gone': ({ subject }) =>
    said(
      `${subject} n’est pas actif ici, et n’est donc jamais donné.`,
      'az rest --url https://graph.microsoft.com/v1.0/directoryRoles liste ceux qui le sont ; écrivez l’id de l’un d’eux (et non de son modèle) dans le catalogue.',
    ),
  'role-unknown': ({ subject, detail }) =>
    said(
      `${subject} n’a pas ce rôle, ou il est désactivé : il n’est donc jamais donné.`,
      `az ad sp show --id ${detail} --query appRoles liste ses rôles ; écrivez l’id de l’un d’eux dans le catalogue.`,
    ),
  'role-not-for-users': ({ subject, detail }) =>
    said(
      `Le rôle de ${subject} est destiné aux applications, et non aux personnes.`,
      `az ad sp show --id ${detail} --query appRoles liste ses rôles ; indiquez-en un dont allowedMemberTypes contient User.`,
    ),
  'members-gone': ({ subject }) =>
    said(
      `Le groupe ${subject} n’est pas dans l’annuaire, il ne contient donc personne.`,
      `${GROUPS}. ${name}`,
    ),
  'members-nobody': ({ subject, detail }) =>
    said(
      `Il n’y a aucun employé dans ${subject}, personne n’y décide ni n’administre donc.`,
      `az ad group member add --group ${detail} --member-id PERSONNE`,
    ),
};
