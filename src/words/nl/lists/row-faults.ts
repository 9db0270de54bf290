import type { RowFaultWords } from '../../list-faults.ts';
import { listed, number, or } from '../counting.ts';
import { lookProblems } from './looks.ts';

/** What to write instead, or why not; the place stands before it. */
export const rowFaults: RowFaultWords = {
  ...lookProblems,
  'address-missing': () => 'Er is geen adres. Vul er een in, zoals anna@partner.com.',
  'address-malformed': (given) => `‘${given}’ is geen mailadres. Typ het zoals anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `‘${given}’ bevat ${character.trim() === '' ? 'een spatie' : `‘${character}’`}, en dat accepteert Microsoft niet in uitnodigingen. Vul een ander adres van deze persoon in.`,
  'address-mixed': (given) =>
    `Het domein van ‘${given}’ gebruikt letters van verschillende alfabetten door elkaar, zoals nepadressen doen. Typ het met de hand.`,
  'address-turned': (given) =>
    `In ‘${given}’ zitten tekens die de schrijfrichting omkeren. Typ het met de hand.`,
  'addresses-several': () => 'Er staat meer dan één adres. Geef elk een eigen rij.',
  'text-beside-address': (given) =>
    `‘${given}’ bevat meer dan alleen het adres. Vul alleen het adres in, of zoals Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) => `Gebruik hooguit ${number(limit)}\u00a0tekens voor de naam.`,
  'resource-unknown': (given, instead) => `‘${given}’ bestaat hier niet. Vul ${or(instead)} in.`,
  'resource-needed': (_given, instead) =>
    `Zeg waartoe toegang nodig is.${instead.length === 0 ? '' : ` Vul ${or(instead)} in.`}`,
  'resource-ambiguous': (given, instead) =>
    `‘${given}’ hoort bij meer dan één: ${listed(instead)}. Zeg in InviteAppID welke, of gebruik ons sjabloon.`,
  'group-unknown': (given) =>
    `De groep ‘${given}’ beheer ik niet. Haal hem weg, of vraag een beheerder hem in de catalogus te zetten.`,
  'app-unknown': (given) =>
    `De toepassing ‘${given}’ beheer ik niet. Haal hem weg, of vraag een beheerder hem in de catalogus te zetten.`,
  'app-id-unknown': (given) =>
    `Geen toepassing die ik beheer, heeft de AppID ‘${given}’. Laat dit leeg, of vraag een beheerder hem in de catalogus te zetten.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `‘${given}’ is hier niet toegestaan. Laat dit leeg.`
      : `‘${given}’ is hier niet toegestaan. Vul ${or(instead)} in.`,
  'contact-url-malformed': (given) =>
    `‘${given}’ is geen link die een partner kan openen. Vul er een in die begint met https://, of laat dit leeg.`,
  'duration-malformed': (given) =>
    `‘${given}’ is geen duur. Vul 30d, 2w, 6m, 1y in, of een datum zoals 31 maart 2027.`,
  'duration-past': (given) => `‘${given}’ is voorbij. Vul een datum in die nog komt, zoals 31 maart 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'Dat' : `‘${given}’`} is langer dan hier mag. Het kan hoogstens tot en met ${day}; vul dat in, of een eerdere dag.`,
  'duration-needed': () => 'Zeg hoeveel langer. Vul 30d, 2w, 6m, 1y in, of een datum zoals 31 maart 2027.',
  'reason-needed': () => 'Hier is een reden nodig. Geef die, bijvoorbeeld: kwartaalcontrole.',
  'reason-too-long': (_given, [limit = '']) => `Gebruik hooguit ${number(limit)}\u00a0tekens voor de reden.`,
  'message-too-long': (_given, [limit = '']) =>
    `Gebruik hooguit ${number(limit)}\u00a0tekens voor het bericht.`,
  'answer-needed': (_given, [ask = '']) => `Hier is een antwoord nodig: ${ask}`,
  'answer-malformed': (given, instead) => `‘${given}’ past niet als antwoord. Vul ${or(instead)} in.`,
  'answer-too-long': (_given, [limit = '']) =>
    `Gebruik hooguit ${number(limit)}\u00a0tekens voor het antwoord.`,
  'answer-not-asked': () => 'Dit wordt bij deze resource niet gevraagd. Laat het leeg.',
  'send-malformed': (given) =>
    `‘${given}’ is geen van beide. Vul true in voor een mail, false voor een link om door te geven.`,
  'action-unknown': (given, instead) => `‘${given}’ kan niet met een lijst. Vul ${or(instead)} in.`,
  'sponsor-needed': () => 'Zeg wie het overneemt. Vul het adres van een collega in.',
  'sponsor-malformed': (given) =>
    `‘${given}’ is geen mailadres. Vul dat van een collega in, zoals bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `‘${given}’ staat onder geen enkele kop. Waarschijnlijk staat een tekst met een komma niet tussen aanhalingstekens ("…"): zet ze erbij, of maak de cel leeg.`,
  duplicate: (given, [row = '']) => `${given} staat al in rij ${row}. Haal een van de twee weg.`,
};
