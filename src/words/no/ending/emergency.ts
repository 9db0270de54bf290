import type { Words } from '../../words.ts';
import { listed } from '../counting.ts';

const accounts = (count: number): string => (count === 1 ? '1 konto' : `${count} kontoer`);

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency: Words['emergency'] = {
  title: (whom) => `Fjerne alt for ${whom} nå?`,
  titleDone: (whom) => `Alt for ${whom} skulle fjernes`,
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
      ? '1 rad i en liste som ennå skal komme, lukkes.'
      : `${count} rader i lister som ennå skal komme, lukkes.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 konto som jeg laget, blokkeres; jeg ser på den først.'
        : `${count} kontoer som jeg kan ha laget, blokkeres; jeg ser på hver av dem først.`,
    blocking: (count) => `${accounts(count)} blokkeres nå.`,
    blocked: (count) => `${accounts(count)} blokkert.`,
    deleted: (count) => `${accounts(count)} slettet.`,
    left: (count, why) => `${accounts(count)} uendret: ${why}.`,
    failed: (count, why) => `${accounts(count)} ikke blokkert ennå: ${why}`,
  },
  why: {
    'not-ours': 'ikke laget av meg, så blokkeringen må du gjøre i Entra',
    'in-use': 'har noe annet',
    gone: 'noen hadde slettet den',
    'blocked-before': 'noen andre hadde blokkert den',
    unblocked: 'noen hadde opphevet blokkeringen',
  },
  stays:
    'Det jeg ikke kan ta: tilgang som andre har gitt utenom katalogen, og økter som er åpne nå. Microsoft lar ingen avslutte en gjests økter herfra; de varer til tokenet utløper, omtrent en time.',
  earlierStays: (count) =>
    count === 1
      ? '1 medlemskap fra før min tid, eller fra noen andre, blir hvis du ikke tar det også.'
      : `${count} medlemskap fra før min tid, eller fra noen andre, blir hvis du ikke tar dem også.`,
  unseen: 'Det som ellers finnes fra katalogen, får jeg ikke se, så det blir.',
  told: 'Sponsorene får vite det én gang hver, med begrunnelsen din. Det kan ikke angres: For den som skal ha tilgang igjen, må det bes om på nytt.',
  lift: 'Skal noen likevel logge på igjen: Åpne historikken, og velg **Behold kontoen**.',
  remove: 'Fjern alt',
  removeAll: 'Også det som ikke er vårt',
  look: 'Se etter igjen',
  hint: 'Postboksen ble overtatt',
  underWay: 'Resten er i gang, foran alt annet arbeid.',
  toSponsor: (by, whom) =>
    `${by} fjernet alt for ${whom} på én gang, i et nødstilfelle. Tilgang du ba om, er borte; du trenger ikke å gjøre noe.`,
  toAdministrator: (by, whom) =>
    `${by} fjernet alt for ${whom} på én gang, i et nødstilfelle. **historikk anna@partner.com** viser hva som ble av en partner.`,
};
