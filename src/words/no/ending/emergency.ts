import type { Words } from '../../words.ts';
import { listed } from '../counting.ts';

const accounts = (count: number): string => (count === 1 ? '1 konto' : `${count} kontoer`);

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency: Words['emergency'] = {
  title: (whom) => `Fjerne alt for ${whom} nå?`,
  titleDone: (whom) => `Alt for ${whom} fjernes`,
  everybodyOf: (domain) => `alle partnere fra ${domain}`,
  nothing: (whom) => `Det er ingenting jeg kan fjerne for ${whom}.`,
  partners: 'Partnere',
  access: 'Tilgang',
  waiting: 'Forespørsler og invitasjoner',
  removing: 'Fjernes nå',
  gone: 'Fjernet',
  withdrawn: 'Trukket tilbake',
  stuck: 'Ikke fjernet ennå',
  account: 'Pålogging',
  earlier: 'Ikke vårt',
  of: (count, names, more) => `${count}: ${more > 0 ? listed([...names, `${more} til`]) : listed(names)}`,
  lists: (count) =>
    count === 1
      ? '1\u00a0listerad som ikke er behandlet ennå, faller bort.'
      : `${count}\u00a0listerader som ikke er behandlet ennå, faller bort.`,
  listsClosed: (count) =>
    count === 1
      ? '1\u00a0listerad som ikke var behandlet ennå, falt bort.'
      : `${count}\u00a0listerader som ikke var behandlet ennå, falt bort.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 konto som jeg laget, blokkeres; jeg ser på den først.'
        : `${count} kontoer som jeg kan ha laget, blokkeres; jeg ser på hver av dem først.`,
    blocking: (count) => `${accounts(count)} blokkeres nå.`,
    blocked: (count) => `${accounts(count)} blokkert.`,
    deleted: (count) => `${accounts(count)} slettet.`,
    left: (count, why) => `${accounts(count)} står uendret: ${why}.`,
    failed: (count, why) => `${accounts(count)} ikke blokkert ennå: ${why}`,
  },
  why: {
    'not-ours': 'ikke laget av meg, så blokkeringen må du gjøre i Entra',
    'in-use': 'trengs fortsatt til noe annet',
    gone: 'noen hadde slettet den',
    'blocked-before': 'noen andre hadde blokkert den',
    unblocked: 'noen hadde opphevet blokkeringen',
  },
  stays:
    'Det jeg ikke kan fjerne: tilgang som andre har gitt utenom katalogen, og økter som er åpne nå. Microsoft lar ingen avslutte en gjests økter herfra; de varer til tokenet utløper, omtrent en time.',
  earlierStays: (count) =>
    count === 1
      ? '1 medlemskap fra før min tid, eller fra noen andre, beholdes hvis du ikke fjerner det også.'
      : `${count} medlemskap fra før min tid, eller fra noen andre, beholdes hvis du ikke fjerner dem også.`,
  unseen: 'Det som ellers finnes fra katalogen, får jeg ikke se, så det beholdes.',
  told: 'Sponsorene får vite det én gang hver, med begrunnelsen din. Det kan ikke angres: Skal noen ha tilgang igjen, må du be om den på nytt.',
  lift: 'Skal noen likevel kunne logge på igjen, åpne historikken, og velg **Behold kontoen**.',
  remove: 'Fjern alt',
  removeAll: 'Alt, også andres',
  look: 'Sjekk på nytt',
  hint: 'Postboksen ble overtatt',
  underWay: 'Resten er i gang, og går foran alt annet.',
  toSponsor: (by, whom) =>
    `${by} fjernet alt for ${whom} på én gang, i et nødstilfelle. Tilgangen du ba om, er borte; du trenger ikke å gjøre noe.`,
  toAdministrator: (by, whom) =>
    `${by} fjernet alt for ${whom} på én gang, i et nødstilfelle. **historikk anna@partner.com** viser hva som skjedde med en partner.`,
};
