import type { Words } from '../words.ts';

/** Why somebody is not asked for, for who they are. */
export const peopleRefusals: Pick<Words['refusals'], 'own-domain' | 'account-disabled' | 'choice-gone'> = {
  'own-domain': ({ domain, restorable }, { plain, date }) =>
    restorable === undefined
      ? `Niemand hier heeft dit adres, en ${plain(domain, 100)} is van je eigen bedrijf: collega’s nodig je niet als gast uit. Controleer de spelling. Er is niets verzonden.`
      : `Het account van deze collega is verwijderd. Een beheerder kan het tot en met ${date(restorable)} herstellen; collega’s nodig je niet als gast uit. Er is niets verzonden.`,
  'account-disabled': ({ kind, name }, { plain }) =>
    `Het ${kind === 'guest' ? 'gastaccount' : 'account'} van ${plain(name, 100)} is geblokkeerd voor aanmelding, dus toegang helpt niet. Een beheerder moet het eerst in Entra deblokkeren; er is niets aangevraagd.`,
  'choice-gone': () =>
    'De persoon die je koos, heeft dit adres niet meer. Er is niets aangevraagd. Typ **uitnodigen** en het adres om opnieuw te kiezen.',
};

/** The questions that come before anything is sent. */
export const warnings: Words['warnings'] = {
  kind: (account) => {
    const kind = { employee: 'medewerker', guest: 'gast', 'external-member': 'extern lid' }[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, nog niet geaccepteerd` : kind;
    return account.enabled ? state : `${state}, geblokkeerd`;
  },
  several: {
    title: (address) => `Wie is ${address}?`,
    text: 'Meerdere mensen hebben dit adres. Ik heb nog niets aangevraagd.',
    label: 'Wie bedoel je?',
    choice: (name, kind, upn) => `${name}, ${kind}: ${upn}`,
    error: 'Kies wie je bedoelt.',
    more: (count) =>
      `Nog ${count} ${count === 1 ? 'ander heeft' : 'anderen hebben'} dit adres. Een beheerder kan dat opruimen.`,
    choose: 'Voor deze persoon',
  },
  'near-miss': {
    title: (corrected) => `Bedoelde je ${corrected}?`,
    text: (domain, known) =>
      `${domain} is hier nieuw en lijkt veel op ${known}, dat hier bekend is. Er is nog niets verzonden.`,
    typed: 'Je hebt getypt',
    known: 'Misschien',
    correct: 'Verbeteren',
    keep: 'Zo laten',
  },
  deleted: {
    title: (address) => `${address} is hier verwijderd`,
    text: (name, until) => {
      const restore =
        until === undefined
          ? `Misschien kan een beheerder ${name} nog herstellen`
          : `Tot en met ${until} kan een beheerder ${name} herstellen`;
      return `${restore}, met alle toegang van toen. Een nieuwe uitnodiging maakt een nieuw account, dat met niets begint. Er is nog niets verzonden.`;
    },
    anew: 'Opnieuw uitnodigen',
  },
  cancel: 'Annuleren',
  asked: (address, resource) =>
    `Aangevraagd: ${address} voor ${resource}. Op de kaart in deze chat zie je hoe het verdergaat.`,
  notAsked: 'Ik heb niets aangevraagd, en er is niets verzonden.',
  mayI: {
    several: (address) => `Meerdere mensen hebben ${address}. Bij het aanvragen laat ik je kiezen.`,
    nearMiss: (domain, known) =>
      `Let op: ${domain} lijkt veel op ${known}, dat hier bekend is. Daar zou ik eerst naar vragen.`,
    deleted: (name, until) =>
      `Let op: ${name} is hier verwijderd${until === undefined ? '' : ` en kan tot en met ${until} worden hersteld`}. Daar zou ik eerst naar vragen.`,
  },
};
