import type { Words } from '../words.ts';

/** What German says of each command; the example is what is typed. */
export const commands: Words['commands'] = {
  invite: {
    example: 'lade anna@partner.com für 90 Tage zu portal ein',
    does: 'beantragt Zugang',
    also: { asks: { example: 'einladen', does: 'öffnet das Formular' } },
  },
  status: { example: 'status anna@partner.com', does: 'wie es um einen Partner steht' },
  list: {
    example: 'liste offene',
    does: 'Ihre Partner, die noch unterwegs sind; auch **liste aktive**, **liste endende**, **liste entfernte** oder nur **liste**',
    also: {
      administers: { example: 'liste alle', does: 'die Partner von allen' },
      owns: { example: 'liste alle', does: 'alle Partner Ihrer Ressourcen' },
    },
  },
  remove: {
    example: 'entferne anna@partner.com',
    does: 'beendet Zugang, nach Ihrer Bestätigung; auch **entferne alle von partner.com aus portal**',
    also: {
      administers: {
        example: 'entferne alles von anna@partner.com jetzt',
        does: 'im Notfall: alles auf einmal, nach Ihrer Bestätigung; auch eine ganze Domäne',
      },
    },
  },
  resend: { example: 'sende anna@partner.com erneut', does: 'sendet eine neue Einladung' },
  cancel: { example: 'ziehe anna@partner.com zurück', does: 'zieht einen Antrag zurück' },
  extend: { example: 'verlängere anna@partner.com um 90 Tage', does: 'verlängert Zugang' },
  change: {
    example: 'ändere anna@old.com zu anna@new.com',
    does: 'beantragt denselben Zugang mit einer anderen Adresse',
  },
  transfer: {
    example: 'übergib anna@partner.com an @Bea',
    does: 'bittet jemanden, einen Partner an Ihrer Stelle zu betreuen',
  },
  reviews: {
    example: 'überprüfungen',
    does: 'wo Sie sagen sollen, ob der Zugang noch gebraucht wird',
    also: { administers: { example: 'überprüfungen', does: 'und wie es um alle Überprüfungen steht' } },
  },
  history: { example: 'verlauf anna@partner.com', does: 'wer was wann getan hat' },
  'may I invite': {
    example: 'darf ich anna@partner.com zu portal einladen?',
    does: 'was bei einem Antrag herauskäme',
  },
  resources: { example: 'ressourcen', does: 'wozu Partner eingeladen werden können' },
  approvals: { example: 'genehmigungen', does: 'was auf Ihre Entscheidung wartet' },
  revoke: {
    example: 'widerrufe anna@partner.com weil das Projekt zu Ende ist',
    does: 'nimmt Ihre Genehmigung zurück',
  },
  delegate: {
    example: 'vertretung durch bea@example.com bis zum 31. März 2027',
    does: 'lässt jemanden entscheiden, während Sie weg sind; **vertretung beenden** hebt das auf',
  },
  drift: {
    example: 'abweichungen',
    does: 'vergleicht die Mitgliedschaften in Entra mit den Einträgen (Administratoren, Besitzer)',
  },
  'approvals quiet': {
    example: 'genehmigungen stumm',
    does: 'Sie dürfen entscheiden, bekommen aber keine Genehmigungskarten; **genehmigungen an** bringt sie zurück',
  },
  'audit here': {
    example: 'protokoll hier',
    does: 'in einem Kanal: dort melde ich jede Entscheidung und jeden erteilten oder beendeten Zugang (Administratoren)',
  },
  'approvals here': {
    example: 'genehmigungen hier',
    does: 'in einem Kanal: Genehmigungskarten kommen dorthin (Administratoren)',
  },
  pace: {
    example: 'tempo',
    does: 'wie schnell Einladungen hinausgehen und wie viele warten; **tempo weiter weil GRUND** lässt sie nach einem Stopp weitergehen (Administratoren)',
  },
  delegations: { example: 'vertretungen', does: 'wer für wen entscheidet' },
  doctor: { example: 'diagnose', does: 'was an der Einrichtung fehlt (Administratoren)' },
  catalogue: {
    example: 'katalog',
    does: 'zeigt, ob und wie sich die Katalogdatei geändert hat, und setzt sie in Kraft (Administratoren)',
  },
  whoami: { example: 'wer bin ich', does: 'wer Sie für mich sind' },
  language: {
    example: 'sprache de',
    does: 'in welcher Sprache ich Ihnen schreibe; **sprache** allein sagt, welche es gibt',
  },
  help: { example: 'hilfe', does: 'was Sie schreiben können' },
  bulk: { example: 'mehrere einladen', does: 'lädt alle aus einer Datei ein' },
  'who had access to': {
    example: 'wer hatte Zugang zu portal am 3. November 2026',
    does: 'wer, seit wann, bis wann und wie genehmigt, als Karte und als Datei',
  },
  forget: {
    example: 'vergiss anna@partner.com',
    does: 'entfernt personenbezogene Daten eines Partners aus allem, was abgeschlossen ist (Administratoren)',
  },
  export: {
    example: 'exportiere portal seit dem 1. Januar 2026',
    does: 'was festgehalten ist, als Datei, auch zu einer Adresse oder Domäne; **exportiere portal als json** für JSON Lines (Administratoren, Auditoren, Besitzer)',
  },
};
