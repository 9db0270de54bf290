import type { RowFaultWords } from '../../list-faults.ts';
import { listed, number, or } from '../counting.ts';
import { lookProblems } from './looks.ts';

/** What to write instead, or why not; the place stands before it. */
export const rowFaults: RowFaultWords = {
  ...lookProblems,
  'address-missing': () => 'Det er ingen adresse. Skriv en, for eksempel anna@partner.com.',
  'address-malformed': (given) => `«${given}» er ikke en e‑postadresse. Skriv den som anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `«${given}» inneholder ${character.trim() === '' ? 'et mellomrom' : `«${character}»`}, og det godtar ikke Microsoft i invitasjoner. Skriv en annen adresse til denne personen.`,
  'address-mixed': (given) =>
    `Domenet i «${given}» blander bokstaver fra flere alfabeter, slik falske adresser gjør. Skriv det inn for hånd.`,
  'address-turned': (given) =>
    `I «${given}» er det skjulte tegn som snur skriveretningen. Skriv den inn for hånd.`,
  'addresses-several': () => 'Det er mer enn én adresse. Gi hver en egen rad.',
  'text-beside-address': (given) =>
    `«${given}» inneholder mer enn adressen. Skriv bare adressen, eller som Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) => `Hold navnet under ${number(limit)}\u00a0tegn.`,
  'resource-unknown': (given, instead) => `Det finnes ingen «${given}» her. Skriv ${or(instead)}.`,
  'resource-needed': (_given, instead) =>
    `Skriv hva det skal være tilgang til.${instead.length === 0 ? '' : ` Skriv ${or(instead)}.`}`,
  'resource-ambiguous': (given, instead) =>
    `«${given}» hører til mer enn én: ${listed(instead)}. Skriv hvilken i InviteAppID, eller bruk malen vår.`,
  'group-unknown': (given) =>
    `Gruppen «${given}» styrer jeg ikke. Ta den bort, eller be en administrator legge den i katalogen.`,
  'app-unknown': (given) =>
    `Applikasjonen «${given}» styrer jeg ikke. Ta den bort, eller be en administrator legge den i katalogen.`,
  'app-id-unknown': (given) =>
    `Ingen applikasjon jeg styrer, har AppID «${given}». La det stå tomt, eller be en administrator legge den i katalogen.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `«${given}» er ikke tillatt her. La det stå tomt.`
      : `«${given}» er ikke tillatt her. Skriv ${or(instead)}.`,
  'contact-url-malformed': (given) =>
    `«${given}» er ikke en lenke som en partner kan åpne. Skriv en som begynner med https://, eller la det stå tomt.`,
  'duration-malformed': (given) =>
    `«${given}» er ingen varighet. Skriv 30d, 2w, 6m, 1y eller en dato som 31. mars 2027.`,
  'duration-past': (given) => `«${given}» er over. Skriv en dato som kommer, for eksempel 31. mars 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'Det' : `«${given}»`} er for lenge. Siste mulige dato er ${day}; skriv den eller en tidligere dato.`,
  'duration-needed': () => 'Skriv hvor mye lenger: 30d, 2w, 6m, 1y eller en dato som 31. mars 2027.',
  'reason-needed': () => 'Dette trenger en begrunnelse. Skriv hvorfor, for eksempel: kvartalsrevisjon.',
  'reason-too-long': (_given, [limit = '']) => `Hold begrunnelsen under ${number(limit)}\u00a0tegn.`,
  'message-too-long': (_given, [limit = '']) => `Hold meldingen under ${number(limit)}\u00a0tegn.`,
  'answer-needed': (_given, [ask = '']) => `Dette trenger et svar: ${ask}`,
  'answer-malformed': (given, instead) => `«${given}» passer ikke som svar. Skriv ${or(instead)}.`,
  'answer-too-long': (_given, [limit = '']) => `Hold svaret under ${number(limit)}\u00a0tegn.`,
  'answer-not-asked': () => 'Dette spørres det ikke om for denne ressursen. La det stå tomt.',
  'send-malformed': (given) =>
    `«${given}» er ingen av delene. Skriv true for e‑post, false for en lenke å gi videre.`,
  'action-unknown': (given, instead) => `«${given}» kan ikke gjøres med en liste. Skriv ${or(instead)}.`,
  'sponsor-needed': () => 'Skriv hvem som tar over: adressen til en kollega.',
  'sponsor-malformed': (given) =>
    `«${given}» er ikke en e‑postadresse. Skriv en kollegas, for eksempel bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `«${given}» står ikke under noen overskrift. Sannsynligvis mangler en tekst med komma anførselstegn ("…"): Legg dem til, eller tøm cellen.`,
  duplicate: (given, [row = '']) => `${given} står allerede i rad ${row}. Ta bort en av dem.`,
};
