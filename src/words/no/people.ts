import type { Words } from '../words.ts';

/** Why somebody is not asked for, for who they are. */
export const peopleRefusals: Pick<Words['refusals'], 'own-domain' | 'account-disabled' | 'choice-gone'> = {
  'own-domain': ({ domain, restorable }, { plain, date }) =>
    restorable === undefined
      ? `Ingen her har denne adressen, og ${plain(domain, 100)} tilhører ditt eget firma: Kolleger inviteres ikke som gjester. Sjekk skrivemåten. Ingenting ble sendt.`
      : `Kontoen til denne kollegaen er slettet. En administrator kan gjenopprette den til og med ${date(restorable)}; kolleger inviteres ikke som gjester. Ingenting ble sendt.`,
  'account-disabled': ({ kind, name }, { plain }) =>
    `${kind === 'guest' ? 'Gjestekontoen' : 'Kontoen'} til ${plain(name, 100)} er blokkert for pålogging, så tilgang hjelper ikke. En administrator må oppheve blokkeringen i Entra først; det ble ikke bedt om noe.`,
  'choice-gone': () =>
    'Personen du valgte, har ikke denne adressen lenger. Det ble ikke bedt om noe. Skriv **inviter** og adressen for å velge på nytt.',
};

/** The questions that come before anything is sent. */
export const warnings: Words['warnings'] = {
  kind: (account) => {
    const kind = { employee: 'ansatt', guest: 'gjest', 'external-member': 'eksternt medlem' }[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, ikke godtatt ennå` : kind;
    return account.enabled ? state : `${state}, blokkert`;
  },
  several: {
    title: (address) => `Hvem er ${address}?`,
    text: 'Flere har denne adressen. Jeg har ikke bedt om noe ennå.',
    label: 'Hvem mener du?',
    choice: (name, kind, upn) => `${name}, ${kind}: ${upn}`,
    error: 'Velg hvem du mener.',
    more: (count) => `${count} til har den. En administrator kan rydde opp i det.`,
    choose: 'For denne personen',
  },
  'near-miss': {
    title: (corrected) => `Mente du ${corrected}?`,
    text: (domain, known) =>
      `${domain} er nytt her og ligner på ${known}, som er kjent her. Ingenting er sendt ennå.`,
    typed: 'Du skrev',
    known: 'Kanskje',
    correct: 'Rett opp',
    keep: 'Behold som skrevet',
  },
  deleted: {
    title: (address) => `${address} er slettet her`,
    text: (name, until) => {
      const restore =
        until === undefined
          ? `Kanskje kan en administrator fortsatt gjenopprette ${name}`
          : `Til og med ${until} kan en administrator gjenopprette ${name}`;
      return `${restore}, med all tilgang fra før. En ny invitasjon lager en ny konto, som starter uten noe. Ingenting er sendt ennå.`;
    },
    anew: 'Inviter på nytt',
  },
  cancel: 'Avbryt',
  asked: (address, resource) =>
    `Forespurt: ${address} til ${resource}. Kortet i denne chatten viser hvordan det går.`,
  notAsked: 'Jeg har ikke bedt om noe, og ingenting ble sendt.',
  mayI: {
    several: (address) => `Flere har ${address}. Når du ber om det, får du velge hvem du mener.`,
    nearMiss: (domain, known) =>
      `Merk at ${domain} ligner på ${known}, som er kjent her: Det ville jeg spurt om først.`,
    deleted: (name, until) =>
      `Merk at ${name} er slettet her${until === undefined ? '' : ` og kan gjenopprettes til og med ${until}`}: Det ville jeg spurt om først.`,
  },
};
