import type { Words } from '../words.ts';

/** Was jede Sprache von jedem Befehl sagt; das Beispiel ist, was man schreibt. */
export const commands: Words['commands'] = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'beantragt Zugang',
    also: { asks: { example: 'invite', does: 'öffnet das Formular' } },
  },
  status: { example: 'status anna@partner.com', does: 'wie es um einen Partner steht' },
  list: {
    example: 'list pending',
    does: 'Ihre Partner, die noch unterwegs sind; auch list active, list expiring, list removed oder nur list',
    also: {
      administers: { example: 'list all', does: 'die Partner von allen' },
      owns: { example: 'list all', does: 'jeder Partner in dem, was Ihnen gehört' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'beendet Zugang, nach Ihrer Bestätigung; auch remove all of partner.com from portal',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'im Notfall: alles auf einmal, nach Ihrer Bestätigung; auch eine ganze Domäne',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'sendet eine neue Einladung' },
  cancel: { example: 'cancel anna@partner.com', does: 'zieht einen Antrag zurück' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'verlängert Zugang' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'beantragt denselben Zugang mit einer anderen Adresse',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'bittet jemanden, einen Partner an Ihrer Stelle zu betreuen',
  },
  reviews: {
    example: 'reviews',
    does: 'was auf Ihr Wort wartet, ob es noch gebraucht wird',
    also: { administers: { example: 'reviews', does: 'wie alle Überprüfungen stehen' } },
  },
  history: { example: 'history anna@partner.com', does: 'wer was wann getan hat' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'was bei einem Antrag herauskäme',
  },
  resources: { example: 'resources', does: 'wozu Partner eingeladen werden können' },
  approvals: { example: 'approvals', does: 'was auf Ihre Entscheidung wartet' },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'nimmt Ihre Genehmigung zurück',
  },
  delegate: {
    example: 'delegate to bea@example.com until 2027-03-31',
    does: 'lässt jemanden entscheiden, während Sie weg sind; delegate stop beendet es',
  },
  drift: {
    example: 'drift',
    does: 'vergleicht die Mitgliedschaften in Entra mit den Einträgen (Administratoren, Besitzer)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'in einem Kanal: Genehmigungskarten kommen dorthin (Administratoren)',
  },
  pace: {
    example: 'pace',
    does: 'wie schnell Einladungen hinausgehen und wie viele warten; pace go on because GRUND lässt sie nach einem Stopp weitergehen (Administratoren)',
  },
  delegations: { example: 'delegations', does: 'wer für wen entscheidet' },
  doctor: { example: 'doctor', does: 'was an der Einrichtung fehlt (Administratoren)' },
  catalogue: {
    example: 'catalogue',
    does: 'ob und wie sich die Datei des Katalogs geändert hat, und setzt sie in Kraft (Administratoren)',
  },
  whoami: { example: 'whoami', does: 'wer Sie für mich sind' },
  language: {
    example: 'language de',
    does: 'in welcher Sprache ich Ihnen schreibe; language allein sagt, welche es gibt',
  },
  help: { example: 'help', does: 'was Sie schreiben können' },
  bulk: { example: 'bulk', does: 'lädt alle aus einer Datei ein' },
  'who had access to': {
    example: 'who had access to portal on 2026-11-03',
    does: 'wer, seit wann, bis wann und wie genehmigt, als Karte und als Datei',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'entfernt personenbezogene Daten eines Partners aus allem, was abgeschlossen ist (Administratoren)',
  },
  export: {
    example: 'export portal since 2026-01-01',
    does: 'was festgehalten ist, als Datei, auch zu einer Adresse oder Domäne; mit as json als JSON Lines (Administratoren, Auditoren, Besitzer)',
  },
};
