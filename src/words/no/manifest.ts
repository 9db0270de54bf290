import type { Words } from '../words.ts';

export const manifest: Words['manifest'] = {
  full: 'Usher: partnere inn, partnere ut',
  short: 'Slipper partnere inn i applikasjonene deres, og ut igjen.',
  long: 'Usher slipper et firmas partnere inn i applikasjonene, og ut igjen. Noen ber om tilgang på én linje, en godkjenner klikker på et kort, partneren godtar Microsofts invitasjon og er inne. Når tilgangen skal ta slutt, tar den slutt; og Usher kan alltid si hvem som har tilgang til hva, hvorfor, siden når og til når.',
  tab: 'Partnere',
  findPartner: {
    title: 'Finn en partner',
    description: 'Setter kortet til en partner inn i samtalen; alle ser bare det de har lov til å se',
    parameter: 'Partner',
    hint: 'En del av adressen eller navnet',
  },
  invite: {
    title: 'Inviter med Usher',
    description: 'Ber om tilgang for en partner, herfra eller fra en melding som inneholder en adresse',
  },
  activities: {
    approvalWaits: {
      description: 'En forespørsel venter på avgjørelsen din',
      text: '{partner} venter på avgjørelsen din',
    },
    partnersWait: { description: 'Partnere venter på svaret ditt', text: '{partner} på svaret ditt' },
    partnerIsIn: { description: 'En av partnerne dine har tilgang', text: '{partner} er inne' },
  },
};
