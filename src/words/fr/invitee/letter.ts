import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'fr',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} vous invite à accéder à ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `Rappel : ${sponsor} vous invite à accéder à ${resource}`,
  endedSubject: ({ resource }) => `Votre accès à ${resource} a pris fin`,
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  invited: (p) =>
    `${who(p)} vous invite à accéder à ${p.resource}. Acceptez l’invitation : vous aurez accès environ une minute plus tard.`,
  reminded: (p) =>
    `${who(p)} vous a invité à accéder à ${p.resource}, et l’invitation vous attend toujours. La moitié du délai est passée ; vous ne recevrez pas d’autre rappel.`,
  ended: (p, day) =>
    `Votre accès à ${p.resource}, demandé par ${who(p)}, a pris fin le ${day}. Vous n’avez rien à faire.`,
  stillNeeded: ({ sponsor }) =>
    `En avez-vous encore besoin ? Répondez à cet e‑mail : votre réponse parvient à ${sponsor}, qui peut redemander l’accès.`,
  writes: ({ sponsor }) => `${sponsor} vous écrit :`,
  contact: ({ sponsor }) => `Pour vos questions, ${sponsor} indique cette adresse :`,
  accept: 'Accepter l’invitation',
  signIn: ({ address }) =>
    `Le lien mène chez Microsoft, où vous vous connectez en tant que ${address}. Il n’est destiné qu’à vous ; merci de ne pas le transférer.`,
  until: (when) => `Il est valable jusqu’au ${when}.`,
  copy: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  check: {
    title: 'Comment vérifier que cet e‑mail est authentique',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'Son' : `Il a été envoyé par ${sender}, et son`} bouton mène à ${host}. Il ne demande lui-même aucun mot de passe.`,
      sponsorAddress === undefined
        ? `En cas de doute, contactez ${sponsor} par un autre moyen : un numéro ou une adresse que vous avez déjà.`
        : `En cas de doute, contactez ${sponsor} (${sponsorAddress}) par un autre moyen : un numéro ou une adresse que vous avez déjà.`,
    ],
    help: 'En savoir plus sur les invitations :',
  },
  unexpected: ({ sponsor }) =>
    `Vous ne vous y attendiez pas ? Posez d’abord la question à ${sponsor}, mais pas en répondant à cet e‑mail. Si vous ne faites rien, rien ne se passera.`,
};
