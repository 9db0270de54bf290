import type { Feature } from '../../../usecases/ports.ts';

/** What is lost without each permission. */
export const lost: Readonly<Record<Feature, string>> = {
  people: 'im Verzeichnis wird niemand gefunden, deshalb geht nichts',
  invitations: 'niemand wird eingeladen; Einladungen warten',
  'roles-by-group':
    'wer durch eine Gruppe beantragen, genehmigen oder administrieren darf, ist nicht bekannt, also darf es niemand',
  'groups-not-owned': 'nur Gruppen, die Usher besitzt, werden gegeben und genommen',
  'application-roles': 'App-Rollen werden weder gegeben noch genommen',
  'directory-roles': 'Verzeichnisrollen werden weder gegeben noch genommen',
  'moving-accounts': 'eine geänderte Adresse bekommt ein eigenes Konto',
  'blocking-accounts': 'Gäste, denen nichts mehr bleibt, werden nicht gesperrt',
  'deleting-accounts': 'Gäste, denen nichts mehr bleibt, werden nicht gelöscht',
  'own-mail': 'unsere eigene Mail geht nicht hinaus',
  bounces: 'dass unsere eigene Mail zurückkommt, merkt niemand, und der Sponsor wird nicht gefragt',
  contacts: 'E-Mail-Kontakte werden nicht gezeigt',
  'last-sign-in':
    'die letzte Anmeldung wird nicht gezeigt: Überprüfungen kommen ohne sie aus, und niemand gilt als inaktiv',
  sponsors:
    'die Sponsoren eines Gastes in Entra bleiben, wie sie sind, wenn jemand anders die Betreuung übernimmt',
  policies: 'eine Richtlinie, die Gäste fernhält, fällt erst auf, wenn eine Einladung scheitert',
  installing: 'wer Usher nicht installiert hat, wird nicht erreicht, und der Nächste wird gefragt',
  'activity-feed': 'wer den Chat stumm geschaltet hat, erfährt nichts, bis er nachsieht',
};
