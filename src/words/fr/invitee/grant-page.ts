import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

export const grantPage: GrantPageWords = {
  language: 'fr',
  name: 'Français',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Accès accordé',
    lines: [
      `Vous avez maintenant accès à ${resource}.`,
      hasLink
        ? 'Connectez-vous avec le compte que vous venez d’utiliser. L’ouverture complète peut prendre une minute.'
        : 'Vous pouvez fermer cette page. Ouvrez l’application comme la personne qui vous a invité vous l’a indiqué, avec le compte que vous venez d’utiliser.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'Vous avez déjà accès',
    lines: [
      `L’accès à ${resource} a déjà été accordé. Vous n’avez plus rien à faire ici.`,
      hasLink
        ? 'Connectez-vous avec le compte invité.'
        : 'Vous pouvez fermer cette page. Ouvrez l’application comme la personne qui vous a invité vous l’a indiqué.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Acceptez d’abord l’invitation',
    lines: [`L’accès à ${resource} vous attend, mais l’invitation n’a pas encore été acceptée.`],
    steps: [
      'Ouvrez l’e‑mail d’invitation, ou le lien d’invitation que vous avez reçu.',
      'Acceptez l’invitation et connectez-vous avec l’adresse invitée.',
      'Vous reviendrez ensuite ici automatiquement. Si vous venez de l’accepter, attendez quelques secondes et réessayez.',
    ],
  }),
  expired: {
    title: 'Ce lien d’invitation a expiré',
    lines: [
      'Un lien d’invitation n’est valable que pour une durée limitée, et celui-ci est arrivé à son terme.',
      'Demandez une nouvelle invitation à la personne qui vous a invité.',
    ],
  },
  ended: {
    title: 'Cette invitation n’est plus valable',
    lines: [
      'Elle a été retirée, ou l’accès qu’elle donnait a pris fin.',
      'Si vous avez encore besoin de cet accès, demandez une nouvelle invitation à la personne qui vous a invité.',
    ],
  },
  unknown: {
    title: 'Ce lien n’est pas valable',
    lines: [
      'Il a peut-être été tronqué lors de la copie, ou une invitation plus récente l’a remplacé.',
      'Utilisez le lien de l’e‑mail d’invitation le plus récent. S’il ne fonctionne pas non plus, adressez-vous à la personne qui vous a invité.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'Nous n’avons pas pu terminer',
    lines: [
      'Le service qui donne l’accès ne répond pas. Rien n’est perdu : votre invitation reste valable.',
      `Cette page réessaie d’elle-même dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}. Vous pouvez la laisser ouverte.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'Trop de visites à la fois',
    lines: [
      'Cette page vient d’être ouverte très souvent depuis votre réseau. Rien n’est perdu : votre invitation reste valable.',
      `Cette page réessaie d’elle-même dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}. Vous pouvez la laisser ouverte.`,
    ],
  }),
  fault: {
    title: 'Une erreur s’est produite de notre côté',
    lines: [
      'Votre invitation reste inchangée. Réessayez dans quelques minutes.',
      'Si cela se reproduit, donnez cette référence à la personne qui vous a invité.',
    ],
  },
  noPage: {
    title: 'Il n’y a pas de page ici',
    lines: ['Si vous avez été invité, utilisez le lien de l’e‑mail d’invitation le plus récent.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'Une entreprise donne et retire ici à ses partenaires l’accès à ses applications.'
        : `${company} donne et retire ici à ses partenaires l’accès à ses applications.`,
      'Si vous avez été invité, utilisez le lien de l’e‑mail d’invitation. Pour toute question, adressez-vous à la personne qui vous a invité.',
      'Si vous travaillez ici, écrivez à Usher dans Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Veuillez rouvrir votre lien',
    lines: [
      'Rien n’a été modifié. Cette adresse seule ne mène à rien : utilisez le lien de l’e‑mail d’invitation.',
    ],
  },
  badAddress: {
    title: 'Cette adresse est incorrecte',
    lines: ['Rien n’a été modifié. Utilisez le lien de l’e‑mail d’invitation le plus récent, tel quel.'],
  },
  busyForm: (seconds) => ({
    title: 'Trop de visites à la fois',
    lines: [
      'Cette page vient d’être utilisée très souvent depuis votre réseau. Rien n’a donc été modifié.',
      `Revenez en arrière et réessayez dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'Nous avons demandé une nouvelle invitation',
      lines: [
        `Votre demande a été transmise à ${sponsor}. Dès qu’elle est acceptée, une nouvelle invitation vous parvient de la même façon que la précédente.`,
        'Inutile de renouveler votre demande.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'Nous avons demandé une prolongation',
      lines: [
        `Votre demande a été transmise à ${sponsor}. D’ici la décision, votre accès reste tel quel ; la nouvelle date s’affichera sur cette page.`,
        'Inutile de renouveler votre demande.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) =>
      `Vous avez demandé une nouvelle invitation à ${sponsor}. Elle vous parviendra une fois la demande acceptée.`,
    longer: (sponsor) =>
      `Vous avez demandé une prolongation à ${sponsor}. La nouvelle date s’affichera ici une fois la demande acceptée.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: 'Renoncer à votre accès ?',
    lines: [
      `Vous ne pourriez plus ouvrir ${resource}. Nous en informerons ${sponsor}.`,
      'Rien n’a encore été modifié.',
    ],
  }),
  left: (resource, sponsor) => ({
    title: 'Votre accès est en cours de suppression',
    lines: [
      `D’ici une minute environ, vous ne pourrez plus ouvrir ${resource}. Nous en informerons ${sponsor}.`,
      'Vous pouvez fermer cette page.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'Il n’y a rien à modifier',
    lines: [
      'Rien n’a été modifié. Votre page indique où vous en êtes.',
      'Si vous avez reçu une invitation plus récente, utilisez le lien de cet e‑mail.',
    ],
  },
  forms: {
    'new-link': 'Demander une nouvelle invitation',
    longer: 'Demander une prolongation',
    leave: 'Renoncer à mon accès',
    confirmLeave: 'Oui, renoncer à mon accès',
  },
  helpMeIn,
  back: 'Revenir à votre page',
  facts: {
    sponsor: 'Invitation de',
    resource: 'Accès à',
    description: 'De quoi il s’agit',
    until: 'Dernier jour',
    noEnd: 'Sans date de fin',
  },
  help: 'Aide',
  languages: 'Langue',
  toApplication: 'Ouvrir l’application',
  tryAgain: 'Réessayer',
  tryNow: 'Réessayer maintenant',
  // A colon follows.
  reference: 'Référence\u00a0',
  about: 'Accès invité. Vous êtes ici parce que quelqu’un vous a invité à collaborer.',
};
