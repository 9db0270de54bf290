import type { Feature } from '../../../usecases/ports.ts';

/** What is lost without each permission. */
export const lost: Readonly<Record<Feature, string>> = {
  people: 'personne n’est trouvé dans l’annuaire, donc rien ne fonctionne',
  invitations: 'personne n’est invité\u00a0; les invitations attendent',
  'roles-by-group':
    'on ne sait pas qui peut demander, approuver ou administrer par un groupe, donc personne ne le peut',
  'groups-not-owned': 'seuls les groupes qui appartiennent à Usher sont donnés et retirés',
  'application-roles': 'les rôles d’application ne sont ni donnés ni retirés',
  'directory-roles': 'les rôles d’annuaire ne sont ni donnés ni retirés',
  'moving-accounts': 'une adresse modifiée obtient un compte à part',
  'blocking-accounts': 'les invités à qui il ne reste rien ne sont pas bloqués',
  'deleting-accounts': 'les invités à qui il ne reste rien ne sont pas supprimés',
  'own-mail': 'nos propres e-mails ne partent pas',
  bounces:
    'personne ne remarque que nos propres e-mails reviennent sans être remis, et le sponsor n’est pas interrogé',
  contacts: 'les contacts de messagerie ne sont pas affichés',
  'last-sign-in':
    'la dernière connexion n’est pas affichée\u00a0: les révisions s’en passent, et personne n’est considéré comme inactif',
  sponsors: 'les sponsors d’un invité dans Entra restent les mêmes quand quelqu’un d’autre s’en occupe',
  policies: 'une stratégie qui tient les invités à l’écart ne se découvre que quand une invitation échoue',
  installing: 'qui n’a pas installé Usher n’est pas joint, et la personne suivante est sollicitée',
  'activity-feed': 'qui a mis la conversation en sourdine n’apprend rien avant de regarder',
};
