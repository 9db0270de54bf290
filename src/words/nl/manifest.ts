import type { Words } from '../words.ts';

export const manifest: Words['manifest'] = {
  full: 'Usher: partners erin, partners eruit',
  short: 'Laat partners in je toepassingen, en er weer uit.',
  long: 'Usher laat de partners van een bedrijf in zijn toepassingen, en er weer uit. Iemand vraagt in één regel toegang aan, een goedkeurder klikt op een kaart, de partner accepteert de uitnodiging van Microsoft en is binnen. Als de toegang moet eindigen, eindigt die; en Usher kan altijd zeggen wie waartoe toegang heeft, waarom, sinds wanneer en tot wanneer.',
  tab: 'Partners',
  findPartner: {
    title: 'Partner zoeken',
    description: 'Zet de kaart van een partner in het gesprek; elke lezer ziet alleen wat die mag zien',
    parameter: 'Partner',
    hint: 'Een deel van het adres of de naam',
  },
  invite: {
    title: 'Uitnodigen met Usher',
    description: 'Vraagt toegang aan voor een partner, van hier of uit een bericht met een adres',
  },
  activities: {
    approvalWaits: {
      description: 'Een aanvraag wacht op je beslissing',
      text: '{partner} wacht op je beslissing',
    },
    partnersWait: { description: 'Partners wachten op je antwoord', text: '{partner} op je antwoord' },
    partnerIsIn: { description: 'Een partner van je heeft toegang', text: '{partner} is binnen' },
  },
};
