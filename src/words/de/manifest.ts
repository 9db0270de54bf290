import type { Words } from '../words.ts';

export const manifest: Words['manifest'] = {
  full: 'Usher: Partner rein, Partner raus',
  short: 'Lässt Partner in Ihre Anwendungen und wieder hinaus.',
  long: 'Usher lässt die Partner eines Unternehmens in seine Anwendungen und wieder hinaus. Jemand beantragt den Zugang mit einer Zeile, ein Genehmiger klickt auf eine Karte, der Partner nimmt die Einladung von Microsoft an und ist drin. Wenn der Zugang enden soll, endet er; und Usher kann immer sagen, wer worauf Zugang hat, warum, seit wann und bis wann.',
  tab: 'Partner',
  findPartner: {
    title: 'Partner suchen',
    description: 'Stellt die Karte eines Partners in die Unterhaltung; jeder sieht davon, was er sehen darf',
    parameter: 'Partner',
    hint: 'Ein Teil der Adresse oder des Namens',
  },
  invite: {
    title: 'Mit Usher einladen',
    description: 'Beantragt Zugang für einen Partner, von hier oder aus einer Nachricht mit einer Adresse',
  },
  activities: {
    approvalWaits: {
      description: 'Ein Antrag wartet auf Ihre Entscheidung',
      text: '{partner} wartet auf Ihre Entscheidung',
    },
    partnersWait: { description: 'Partner warten auf Ihre Antwort', text: '{partner} auf Ihre Antwort' },
    partnerIsIn: { description: 'Ein Partner von Ihnen hat Zugang', text: '{partner} ist drin' },
  },
};
