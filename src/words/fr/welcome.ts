import type { Words } from '../words.ts';

export const welcome: Omit<Words['replies']['help'], 'title' | 'approves'> = {
  welcome: 'Bonjour, je suis Usher. J’ouvre vos applications à vos partenaires, et je les referme.',
  line: (example) =>
    `Tapez **${example}**, ou appuyez sur le bouton. Je fais approuver la demande, j’envoie l’invitation, et je vous préviens dès que l’accès est là.`,
  ends: 'Un accès avec une date de fin se termine de lui-même. Je vous préviens avant, et vous pouvez le prolonger ou y mettre fin à tout moment.',
  more: 'Tapez **aide** pour voir tout ce que je comprends, ou **langue** (**language**) pour me lire dans une autre langue.',
  buttons: {
    invite: 'Inviter quelqu’un',
    list: 'Mes partenaires',
    approvals: 'Ce qui m’attend',
    resources: 'Accès possibles',
  },
  welcomeBy: (installer) =>
    `Bonjour, je suis Usher ; ${installer} m’a ajouté ici. J’ouvre vos applications à vos partenaires, et je les referme.`,
  mention: 'Mentionnez-moi, et tapez',
  private:
    'Tout le monde ici lit mes réponses. Pour ce qui ne regarde que vous, écrivez-moi dans notre conversation.',
  shared: {
    invite: 'demande un accès ; sa carte reste ici et le suit',
    status: 'où en est un partenaire',
    'approvals here': 'pour les administrateurs : les cartes d’approbation arrivent ici',
    help: 'tout ce que vous pouvez taper',
  },
};
