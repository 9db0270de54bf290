import type { Words } from '../words.ts';

export const options: {
  readonly form: Pick<
    Words['cards']['form'],
    | 'more'
    | 'delivery'
    | 'deliveries'
    | 'personalMessage'
    | 'personalMessageHint'
    | 'cc'
    | 'ccHint'
    | 'invitedAs'
    | 'invitedAsChoices'
    | 'usualLanguage'
  >;
  readonly change: Words['cards']['change'];
} & Pick<Words['replies'], 'link' | 'termsLink'> = {
  form: {
    more: 'Plus d’options',
    delivery: 'Mode d’envoi de l’invitation',
    deliveries: {
      microsoft: 'E‑mail de Microsoft',
      own: 'Notre propre e‑mail',
      link: 'Me donner le lien, je le transmets',
    },
    personalMessage: 'Message dans notre e‑mail (facultatif)',
    personalMessageHint: 'Bonjour Anna, voici l’accès dont nous avons parlé.',
    cc: 'Copie de l’e‑mail à (facultatif)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Compte',
    invitedAsChoices: {
      guest: 'Un invité, comme d’habitude',
      member: 'Un membre de notre annuaire',
    },
    usualLanguage: 'Anglais ou automatique',
  },
  change: {
    title: (address) => `Changer l’adresse de ${address} ?`,
    what: {
      waiting:
        'La nouvelle adresse fait l’objet d’une nouvelle demande. Celle pour l’ancienne adresse est retirée dès maintenant.',
      invited:
        'La nouvelle adresse fait l’objet d’une nouvelle demande. L’invitation à l’ancienne cesse dès maintenant d’être valable.',
      accepted:
        'La nouvelle adresse fait l’objet d’une nouvelle demande. D’ici son approbation, l’ancienne peut encore recevoir son accès.',
      granted:
        'La nouvelle adresse fait l’objet d’une nouvelle demande. L’accès avec l’ancienne dure jusqu’à son approbation.',
    },
    resource: 'Accès à',
    address: 'Nouvelle adresse',
    addressHint: 'anna@new.com',
    addressError: 'Indiquez une adresse e‑mail, par exemple anna@partner.com.',
    reason: 'Motif (facultatif)',
    reasonRequired: 'Motif',
    reasonHint: 'Nouvelle entreprise',
    send: 'Envoyer la demande',
  },
  link: (address, resource, until, url) =>
    `Voici le lien d’invitation de ${address} pour ${resource}. Transmettez-le vous-même, à cette personne uniquement : il faut se connecter en tant que ${address} pour l’utiliser. Il est valable jusqu’au ${until}. Ne l’ouvrez pas vous-même.\n\n\`${url}\``,
  termsLink: (address, resource, url) =>
    `${address} a déjà un compte invité ici, et doit accepter les conditions de ${resource} avant d’avoir accès. Voici le lien pour le faire. Transmettez-le à ${address}, et à personne d’autre. Ne l’ouvrez pas vous-même.\n\n\`${url}\``,
};

export const optionRefusals: Pick<
  Words['refusals'],
  | 'not-longer'
  | 'member-by-administrators'
  | 'cc-without-mail'
  | 'message-without-own-mail'
  | 'message-too-long'
  | 'same-address'
  | 'employee-address'
> = {
  'not-longer': ({ until }, { date }) =>
    `L’accès dure déjà jusqu’au ${date(until - 1)}, et une prolongation ne peut que l’allonger. Rien n’a changé. Pour y mettre fin plus tôt, tapez **supprimer** et l’adresse.`,
  'member-by-administrators': () =>
    'Seul un administrateur peut inviter quelqu’un comme membre de notre annuaire. Invitez cette personne comme invité, ou demandez à un administrateur.',
  'cc-without-mail': () =>
    'Avec un lien à transmettre, aucun e‑mail ne part : il n’y a donc rien à mettre en copie. Laissez ce champ vide, ou choisissez un e‑mail.',
  'message-without-own-mail': () =>
    'Seul notre propre e‑mail contient un message de votre part. Laissez ce champ vide, ou choisissez notre e‑mail.',
  'message-too-long': ({ limit }) => `Le message ne doit pas dépasser ${limit} caractères.`,
  'same-address': () => 'C’est l’adresse déjà enregistrée. Indiquez la nouvelle.',
  'employee-address': () =>
    'C’est l’accès d’un employé : seule son entreprise peut changer son adresse. Pour déplacer l’accès, tapez **inviter** et la nouvelle adresse, puis **supprimer** et l’ancienne.',
};

export const chatClosed =
  'Le lien n’est remis que dans la conversation personnelle de la personne qui le transmet, et je ne peux pas y écrire. Il suffit d’ouvrir notre conversation et de dire bonjour.';
