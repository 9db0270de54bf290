import type { RowFaultWords } from '../../list-faults.ts';
import { listed, number, or } from '../counting.ts';
import { lookProblems } from './looks.ts';

/** What to write instead, or why not; the place stands before it. */
export const rowFaults: RowFaultWords = {
  ...lookProblems,
  'address-missing': () => 'Hier fehlt die Adresse. Schreiben Sie eine, wie anna@partner.com.',
  'address-malformed': (given) =>
    `„${given}“ ist keine Mailadresse. Schreiben Sie die Adresse wie anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `„${given}“ enthält ${character.trim() === '' ? 'ein Leerzeichen' : `„${character}“`}, und das nimmt Microsoft in Einladungen nicht an. Schreiben Sie eine andere Adresse dieser Person.`,
  'address-mixed': (given) =>
    `Die Domäne von „${given}“ mischt Buchstaben mehrerer Alphabete, wie es gefälschte Adressen tun. Tippen Sie sie von Hand.`,
  'address-turned': (given) =>
    `In „${given}“ stecken Zeichen, die die Schreibrichtung umdrehen. Tippen Sie die Adresse von Hand.`,
  'addresses-several': () => 'Hier steht mehr als eine Adresse. Geben Sie jeder eine eigene Zeile.',
  'text-beside-address': (given) =>
    `In „${given}“ steht nicht nur die Adresse. Schreiben Sie nur die Adresse, oder Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) => `Bitte höchstens ${number(limit)}\u00a0Zeichen für den Namen.`,
  'resource-unknown': (given, instead) => `„${given}“ gibt es hier nicht. Schreiben Sie ${or(instead)}.`,
  'resource-needed': (_given, instead) =>
    `Wozu soll der Zugang sein?${instead.length === 0 ? '' : ` Schreiben Sie ${or(instead)}.`}`,
  'resource-ambiguous': (given, instead) =>
    `„${given}“ gehört zu mehreren: ${listed(instead)}. Geben Sie in InviteAppID an, wozu, oder nehmen Sie unsere Vorlage.`,
  'group-unknown': (given) =>
    `Die Gruppe „${given}“ verwalte ich nicht. Nehmen Sie sie heraus, oder bitten Sie einen Administrator, sie in den Katalog aufzunehmen.`,
  'app-unknown': (given) =>
    `Die Anwendung „${given}“ verwalte ich nicht. Nehmen Sie sie heraus, oder bitten Sie einen Administrator, sie in den Katalog aufzunehmen.`,
  'app-id-unknown': (given) =>
    `Keine Anwendung, die ich verwalte, hat die AppID „${given}“. Lassen Sie das leer, oder bitten Sie einen Administrator, sie in den Katalog aufzunehmen.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `„${given}“ ist hier nicht zugelassen. Lassen Sie das leer.`
      : `„${given}“ ist hier nicht zugelassen. Schreiben Sie ${or(instead)}.`,
  'contact-url-malformed': (given) =>
    `„${given}“ ist kein Link, den ein Partner öffnen könnte. Schreiben Sie einen, der mit https:// beginnt, oder lassen Sie das leer.`,
  'duration-malformed': (given) =>
    `„${given}“ ist keine Dauer. Schreiben Sie 30d, 2w, 6m, 1y oder ein Datum wie 31. März 2027.`,
  'duration-past': (given) => `„${given}“ ist vorbei. Schreiben Sie ein künftiges Datum, wie 31. März 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'Das' : `„${given}“`} ist zu lang. Möglich ist höchstens ${day}; schreiben Sie das oder ein früheres Datum.`,
  'duration-needed': () =>
    'Um wie viel länger? Schreiben Sie 30d, 2w, 6m, 1y oder ein Datum wie 31. März 2027.',
  'reason-needed': () => 'Hier fehlt ein Grund. Nennen Sie ihn, zum Beispiel: Quartalsprüfung.',
  'reason-too-long': (_given, [limit = '']) => `Bitte höchstens ${number(limit)}\u00a0Zeichen für den Grund.`,
  'message-too-long': (_given, [limit = '']) =>
    `Bitte höchstens ${number(limit)}\u00a0Zeichen für die Nachricht.`,
  'answer-needed': (_given, [ask = '']) => `Hier fehlt eine Antwort: ${ask}`,
  'answer-malformed': (given, instead) => `„${given}“ passt nicht als Antwort. Schreiben Sie ${or(instead)}.`,
  'answer-too-long': (_given, [limit = '']) =>
    `Bitte höchstens ${number(limit)}\u00a0Zeichen für die Antwort.`,
  'answer-not-asked': () => 'Danach wird bei dieser Ressource nicht gefragt. Lassen Sie das leer.',
  'send-malformed': (given) =>
    `„${given}“ ist keines von beiden. Schreiben Sie true für eine Mail, false für einen Link zum Weitergeben.`,
  'action-unknown': (given, instead) =>
    `„${given}“ geht mit einer Liste nicht. Schreiben Sie ${or(instead)}.`,
  'sponsor-needed': () => 'Wer übernimmt? Schreiben Sie die Adresse von jemandem aus dem Unternehmen.',
  'sponsor-malformed': (given) =>
    `„${given}“ ist keine Mailadresse. Schreiben Sie die von jemandem aus dem Unternehmen, wie bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `„${given}“ steht unter keiner Überschrift. Wahrscheinlich steht ein Text mit Komma nicht in Anführungszeichen ("…"): Ergänzen Sie sie, oder leeren Sie die Zelle.`,
  duplicate: (given, [row = '']) => `${given} steht schon in Zeile ${row}. Nehmen Sie eine heraus.`,
};
