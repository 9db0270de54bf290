import { understood } from './understood.ts';

const a = 'anna@partner.com';
const b = 'ben@partner.com';

/** Lines as people write them, and what comes of them. */
test.each<[string, string]>([
  [`einladen ${a}`, `invite ${a}`],
  [`lade ${a} zu Portal ein`, `invite ${a} | portal`],
  [`Lade ${a} für 90 Tage zum Portal ein`, `invite ${a} | portal | 90 tage`],
  [`Bitte lade ${a} für zwei Wochen zu Portal ein, danke!`, `invite ${a} | portal | zwei wochen`],
  [`Kannst du bitte ${a} für Portal einladen?`, `invite ${a} | portal`],
  [`${a} einladen`, `invite ${a}`],
  [`${a} und ${b} zu Portal einladen bis 31. März 2027`, `invite ${a},${b} | portal | 31. märz 2027`],
  [`gib ${a} Zugriff auf Portal bis Ende März`, `invite ${a} | portal | ende märz`],
  [`Lade Anna von der Berg <${a}> ein`, `invite ${a}`],
  [`invite ${a} zu Portal für ein Jahr weil Audit`, `invite ${a} | portal | ein jahr | Audit`],
  [`lade ${a} ein wegen der Prüfung zu Ende März`, `invite ${a} | der Prüfung zu Ende März`],
  [`lade ${a} zu Portal ein für 90t`, `invite ${a} | portal | 90t`],
  [`Füge ${a} zum Partner portal hinzu`, `invite ${a} | partner portal`],
  [`darf ich ${a} zu Portal einladen?`, `may I invite ${a} | portal`],
  [`entferne ${a} aus Portal`, `remove ${a} | portal`],
  [`Entferne den Zugriff von ${a}.`, `remove ${a}`],
  [`nimm ${a} raus`, `remove ${a}`],
  [`entferne ${a} und ${b}`, `remove ${a},${b}`],
  [`entferne alle von partner.com aus Portal`, 'remove partner.com | portal'],
  [`status ${a}`, `status ${a}`],
  [`Wann endet der Zugang von ${a}?`, `status ${a}`],
  [`verlängere ${a} um 90 Tage`, `extend ${a} | 90 day`],
  [`Verlängere ${a} bis Freitag`, `extend ${a} | friday`],
  [`liste offene`, 'list pending'],
  [`meine Partner`, 'list'],
  [`Wer hat Zugriff auf Portal?`, 'list portal | active | all'],
  [`wer hatte Zugriff auf Portal am 2026-11-03`, 'who had access to portal'],
  [`ändere ${a} zu ${b}`, `change ${a} | ${b}`],
  [`übergib ${a} an bea@lindenau.example`, `transfer ${a} | bea@lindenau.example`],
  [`Vertretung durch bea@lindenau.example bis 31.03.2027`, 'delegate bea@lindenau.example'],
  [`Vertretung beenden`, 'delegate'],
  [`Genehmigungen`, 'approvals'],
  [`was wartet auf mich?`, 'approvals'],
  [`Sprache Deutsch`, 'language'],
  [`Hilfe`, 'help'],
  [`Guten Morgen!`, 'hello'],
  [`Vielen Dank`, 'thanks'],
  // English stays what it is.
  [`invite ${a} to portal for 90 days because audit`, `invite ${a} | portal | 90 days | audit`],
  ['who has access to portal?', 'list portal | active | all'],
])('%s', (line, comes) => expect(understood(line, 'de-DE')).toBe(comes));

/** Nothing of this may be done. */
test.each([
  `lade ${a} nicht ein`,
  `lade ${a} zu Portal ein, aber nicht ${b}`,
  `lade ${a} ein, falls Alex zustimmt`,
  `Soll ich ${a} einladen?`,
  `lade ${a} zu Portal ein\nDoch nicht, warte noch`,
  `invite ${a} to portal\nbitte doch nicht`,
  `lade ${a} ein und entferne ${b}`,
  `lade ${a} ein\nentferne ${b}`,
  `${a} nicht einladen`,
  `lade ${a} außer ${b} ein`,
])('not plainly meant, so nothing is asked: %j', (line) => {
  expect(understood(line, 'de-DE')).toMatch(/^(?:form |nothing$)/u);
});
