import type { HelpFacts, HelpWords } from '../../help-types.ts';
import { de } from '../french.ts';

const us = ({ company = 'l’entreprise qui vous a invité' }: HelpFacts): string => company;
const Us = ({ company = 'L’entreprise qui vous a invité' }: HelpFacts): string => company;

/** Par où commencer. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink ? 'par le bouton de votre page, ou par le lien ci-dessous' : 'par le bouton de votre page';
  return hasLink ? 'par le lien ci-dessous' : `comme ${sponsor} vous l’a indiqué`;
}

export const helpMeIn: HelpWords = {
  open: 'Cela ne fonctionne pas',
  page: {
    title: 'Qu’est-ce qui ne va pas ?',
    lines: [
      'Choisissez ce que vous voyez : ce qu’il faut faire est indiqué en dessous. Si cela ne suffit pas, prévenez la personne qui vous a invité.',
    ],
  },
  complaint: {
    'no-mail': 'L’e‑mail d’invitation n’arrive pas',
    'other-account': 'Je suis connecté avec un autre compte',
    'own-tenant': 'Je me retrouve sur la page de ma propre entreprise',
    'no-passcode': 'Le code envoyé par e‑mail n’arrive pas',
    'no-second-factor': 'Je n’ai plus le téléphone ou l’application qui confirme ma connexion',
    blocked: 'Microsoft indique que je n’ai pas accès, ou que l’accès est bloqué',
    'asks-password': 'On me demande un mot de passe que je n’ai jamais eu',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `Il a été envoyé à ${address}. Si vous ne lisez pas cette boîte, dites-le à ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Cherchez un e‑mail de « Microsoft Invitations » ; son expéditeur commence par invites@. Il se trouve souvent dans les indésirables ou dans la quarantaine de votre entreprise.',
    'mail-from-us': (p) =>
      `Cherchez un e‑mail ${p.mailSender === undefined ? de(us(p)) : `de ${p.mailSender}`}, y compris dans les indésirables et dans la quarantaine de votre entreprise.`,
    'mail-by-hand': ({ sponsor }) =>
      `Aucun e‑mail n’a été envoyé : ${sponsor} vous transmet le lien. Demandez-le-lui.`,
    'mail-earlier': (p) =>
      `Aucun nouvel e‑mail n’a été envoyé, car ${us(p)} vous avait déjà invité. L’ancien e‑mail est toujours valable : cherchez « invites@ » dans votre boîte.`,
    'mail-on-request': ({ sponsor }) =>
      `La dernière invitation a expiré, et aucune autre ne part d’elle-même. Demandez-en une sur votre page ; elle arrive dès que ${sponsor} est d’accord.`,
    'private-window': () =>
      'Ouvrez l’invitation dans une fenêtre privée de votre navigateur, où personne n’est encore connecté.',
    'private-window-again': () =>
      'Ouvrez cette page dans une fenêtre privée de votre navigateur, où personne n’est encore connecté, et ouvrez l’application depuis là.',
    'another-address': ({ sponsor }) =>
      `Vous préférez utiliser une autre adresse ? Alors ${sponsor} doit inviter celle-là.`,
    'as-invited': ({ address }) => `Connectez-vous avec ${address}, et avec aucune autre adresse.`,
    'as-entra': ({ address }) =>
      `Saisissez ${address}, et connectez-vous comme dans votre propre entreprise.`,
    'as-microsoft': ({ address }) =>
      `Saisissez ${address}. Si vous avez le choix, prenez le compte personnel, pas le compte professionnel ou scolaire.`,
    'as-google': ({ address }) =>
      `Saisissez ${address}. Vous êtes dirigé vers Google, où vous vous connectez.`,
    'as-facebook': ({ address }) =>
      `Saisissez ${address}. Vous êtes dirigé vers Facebook, où vous vous connectez.`,
    'as-passcode': ({ address }) =>
      `Saisissez ${address}. Il ne vous faut aucun mot de passe : Microsoft vous envoie un code par e‑mail.`,
    'as-company-page': ({ address }) =>
      `Saisissez ${address}. Vous êtes dirigé vers la page de connexion de votre propre entreprise.`,
    'home-link': (p) =>
      `Partez ${de(us(p))}, et non de votre propre entreprise : ${start(p)}. Un ancien favori ne convient pas.`,
    'switch-company': (p) =>
      `Si votre propre entreprise s’ouvre malgré tout, choisissez votre photo en haut à droite, « Changer d’organisation », puis ${us(p)}.`,
    'password-none': (p) =>
      `${Us(p)} ne vous a donné aucun mot de passe, et il ne vous en faut aucun de sa part.`,
    'password-of-application': ({ resource, sponsor }) =>
      `${resource} le demande dans son propre formulaire ? Cherchez « Se connecter avec Microsoft ». S’il n’y en a pas, dites-le à ${sponsor}.`,
    'code-where': ({ address }) =>
      `Microsoft l’envoie uniquement à ${address}, et il peut mettre quelques minutes. Regardez aussi dans les indésirables et dans la quarantaine de votre entreprise.`,
    'code-newest': () =>
      'Seul le code le plus récent est valable, pendant une demi-heure. Demandez-en un une seule fois, et attendez-le.',
    'code-mailbox': ({ sponsor }) =>
      `Si cette boîte n’accepte pas d’e‑mails de l’extérieur, ${sponsor} doit inviter une autre adresse.`,
    'code-not-needed': () => 'Avec votre compte, aucun code ne vous est envoyé par e‑mail.',
    'code-is-factor': () =>
      'Un code par SMS ou dans une application est votre second facteur. Voyez « Je n’ai plus le téléphone ou l’application ».',
    'code-of-microsoft': () =>
      'Vous vous connectez avec un compte Microsoft. Son code va au téléphone ou à l’adresse que vous avez indiqués à Microsoft ; « Autres façons de se connecter » accepte aussi votre mot de passe.',
    'factor-of-company': () =>
      'La page qui le demande porte le nom de votre propre entreprise ? Alors seul votre propre service informatique peut vous aider.',
    'factor-of-microsoft': () =>
      'C’est votre compte Microsoft personnel qui le demande ? Choisissez « Je ne peux pas l’utiliser pour le moment », ou allez sur account.microsoft.com.',
    'factor-of-provider': () =>
      'C’est Google ou Facebook qui le demande ? Alors eux seuls peuvent vous aider, sur cette page.',
    'factor-of-ours': (p) =>
      `La page le demande au nom ${de(us(p))} ? Alors dites-le à ${p.sponsor}. Le service informatique le réinitialise, et vous le configurez à nouveau à la connexion suivante.`,
    'blocked-read': () => 'Cherchez un code sur la page de Microsoft. Il commence par AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020 : ce compte n’est pas celui qui a été invité. Connectez-vous avec ${address} dans une fenêtre privée.`,
    'blocked-outbound': (p) =>
      `AADSTS500212, ou « votre administrateur » : votre propre entreprise ne vous laisse pas sortir. Demandez à votre service informatique d’autoriser l’accès à ${us(p)}${p.tenant === undefined ? '' : ` (locataire ${p.tenant})`}.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 ou un autre code : ${us(p)} ne vous laisse pas entrer. Dites-le à ${p.sponsor}, en indiquant le code.`,
  },
  myApps: (p) => `Vos applications chez ${us(p)}`,
  tell: (sponsor) => `Le signaler à ${sponsor}`,
  told: (sponsor) => `${sponsor} sait que cela ne fonctionne pas.`,
  later: (sponsor) =>
    `Vous venez de signaler autre chose à ${sponsor}. Dans dix minutes, vous pourrez signaler cela aussi.`,
  complained: (sponsor) => ({
    title: 'Nous l’avons transmis',
    lines: [
      `${sponsor} sait maintenant ce qui ne fonctionne pas, et ce qui peut aider. La réponse viendra de sa part, ou sous la forme d’une nouvelle invitation.`,
      'Inutile de le signaler à nouveau.',
    ],
  }),
};
