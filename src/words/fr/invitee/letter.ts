import type { LetterWords } from '../../types.ts';

export const letter: LetterWords = {
  language: 'fr',
  subject: ({ sponsor, resource }) => `${sponsor} vous invite à accéder à ${resource}`,
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  invited: ({ sponsor, resource }) =>
    `${sponsor} vous invite à accéder à ${resource}. Acceptez l’invitation : vous aurez accès environ une minute plus tard.`,
  writes: ({ sponsor }) => `${sponsor} vous écrit :`,
  accept: 'Accepter l’invitation',
  signIn: ({ address }) =>
    `Le lien mène chez Microsoft, où vous vous connectez en tant que ${address}. Il n’est destiné qu’à vous ; merci de ne pas le transférer.`,
  until: (when) => `Il est valable jusqu’au ${when}.`,
  copy: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  unexpected: ({ sponsor }) =>
    `Vous ne vous y attendiez pas ? Demandez à ${sponsor} en répondant à ce message. Si vous ne faites rien, rien ne se passera.`,
};
