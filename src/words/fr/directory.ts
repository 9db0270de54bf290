import type { Words } from '../words.ts';

export const directory: Words['directory'] = {
  throttled: () => 'Microsoft m’a demandé de patienter un peu.',
  unavailable: () => 'Microsoft ne répond pas en ce moment.',
  timeout: () => 'Microsoft n’a pas répondu à temps.',
  'not-signed-in': () =>
    'Usher n’a pas pu se connecter à Microsoft ; un administrateur doit vérifier ses informations d’identification.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher n’a pas le droit de changer les membres du groupe : un administrateur doit l’en rendre propriétaire, ou lui accorder GroupMember.ReadWrite.All dans Entra.'
      : `Il manque à Usher ${permission === undefined ? 'une autorisation' : `l’autorisation ${permission}`} dans Entra ; un administrateur doit l’accorder.`,
  'not-replicated': () => 'Le nouveau compte n’est pas encore connu partout chez Microsoft.',
  'pending-guest': () => 'L’invité n’a pas encore accepté l’invitation.',
  'not-found': () =>
    'L’annuaire ne connaît plus ce compte ou ce groupe ; un administrateur peut voir dans Entra s’il a été supprimé.',
  'group-dynamic': () =>
    'Une règle remplit ce groupe, on ne peut donc y ajouter personne à la main ; un administrateur doit indiquer un autre groupe.',
  'group-synced': () =>
    'Ce groupe est géré en local (on-premises) et ne peut pas être modifié ici ; un administrateur doit indiquer un autre groupe.',
  'group-mail-enabled': () =>
    'Ce groupe est une liste de distribution ou un groupe de sécurité à extension messagerie, que seul Exchange modifie ; un administrateur doit indiquer un autre groupe.',
  'group-closed': () =>
    'Ce groupe n’accepte pas d’invités ; un administrateur peut les y autoriser, ou indiquer un autre groupe.',
  'group-full': () =>
    'Ce groupe est plein ; un administrateur doit y faire de la place, ou indiquer un autre groupe.',
  'invitations-blocked': () =>
    'Microsoft a bloqué les invitations de toute l’entreprise pour activité suspecte ; un administrateur doit demander au support Microsoft de lever le blocage, puis taper **rythme reprendre car le blocage est levé**. D’ici là, aucune ne part, et aucune n’est perdue.',
  'directory-full': () =>
    'L’annuaire de l’entreprise est plein ; un administrateur doit supprimer ce qui est inutile, ou faire relever la limite par Microsoft, puis taper **rythme reprendre car il y a de la place**.',
  'invitee-refused': () =>
    'Les règles de l’entreprise ne permettent pas d’inviter cette personne ; un administrateur peut vérifier les domaines autorisés et refusés dans Entra.',
  'invitations-disabled': () =>
    'Les invitations sont désactivées dans cette entreprise ; un administrateur peut les autoriser.',
  'domain-is-ours': () =>
    'C’est une adresse de votre propre entreprise, elle ne peut pas être invitée. Vérifiez l’orthographe.',
  'address-is-employee': () =>
    'Selon Microsoft, un compte d’ici a déjà cette adresse, mais je ne peux pas le voir ; un administrateur peut le chercher dans Entra.',
  'account-blocked': () =>
    'Le compte existe, mais sa connexion est bloquée ; un administrateur doit le débloquer.',
  'address-refused': () => 'Microsoft n’accepte pas cette adresse. Vérifiez l’orthographe.',
  'cross-tenant-blocked': () =>
    'Les paramètres d’accès multilocataire bloquent les invitations à ce partenaire ; les administrateurs des deux entreprises peuvent les autoriser.',
  'target-address': () => 'Pour l’instant, Microsoft ne trouve pas l’adresse de destination.',
  'mailbox-missing': () =>
    'La boîte de messagerie qui doit envoyer l’invitation n’existe pas ; un administrateur doit vérifier MAIL_SENDER.',
  unexpected: () =>
    'Microsoft a donné une réponse qu’Usher ne connaît pas ; elle est dans le journal d’Usher.',
};

export const unknownAnswer: Words['unknownAnswer'] = {
  quoted: (said, marks) => [said && `« ${said} »`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id) => `requête ${id}`,
  met: (quoted) => `Microsoft a donné une réponse qu’Usher ne connaît pas : ${quoted}.`,
  about: (address, resource, sponsor) =>
    `Il s’agit de ${address}, accès à ${resource}, demandé par ${sponsor}.`,
  next: 'Le support Microsoft peut en dire plus grâce à l’identifiant de requête. Je signale la même réponse une fois par jour.',
  told: 'Microsoft a donné une réponse qu’Usher ne connaît pas ; les administrateurs ont été prévenus.',
};

export const paced =
  'Les invitations partent par petits groupes, pour que Microsoft ne les juge pas suspectes.';

export const privilegedGroup =
  'C’est un groupe auquel des rôles d’annuaire peuvent être attribués, et aucune approbation n’était nécessaire. Les administrateurs sont prévenus.';
export const resourceGone =
  'Cette ressource n’est plus dans le catalogue ; un administrateur doit l’y remettre.';
