import { said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';

/** What may be wrong with the store. */
export const storeFaults: Pick<
  Words['doctor']['faults'],
  Extract<keyof Words['doctor']['faults'], `store-${string}` | `cosmos-${string}`>
> = {
  'store-unusable': ({ detail }) => said('Der Speicher ist nicht zu gebrauchen.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Alle auf diesem Rechner können in ${subject} hineinsehen.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} nimmt den Schlüssel oder die Identität von Usher nicht an, deshalb geht nichts.`,
      `Schreiben Sie den Schlüssel des Kontos in COSMOS_KEY: ${detail}. Ohne Schlüssel prüfen Sie AZURE_TENANT_ID und AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher darf die Datenbank bei ${subject} nicht lesen, deshalb geht nichts.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `Die Firewall von ${subject} lässt diesen Rechner nicht hinein, deshalb geht nichts.`,
      `Azure-Portal › das Cosmos-DB-Konto › Netzwerk; oder ${detail}, mit den heute zugelassenen Adressen und der dieses Rechners.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} antwortet nicht (${detail}), deshalb geht nichts.`,
      `Prüfen Sie COSMOS_ENDPOINT, und lassen Sie diesen Rechner dorthin: Versuchen Sie hier curl -I ${subject}.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `Die Datenbank ${subject} gibt es noch nicht.`,
      `Starten Sie Usher: Es legt sie an, oder sagt, wie. Von Hand: ${detail} (in einem serverlosen Konto ohne --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `Der Container ${subject} fehlt in der Datenbank.`,
      `Starten Sie Usher: Es legt ihn an, oder sagt, wie. Von Hand: ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(
      `Einem Container in Cosmos DB fehlen Indizes, Abfragen kosten deshalb mehr oder werden abgelehnt (${subject}).`,
      detail,
    ),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(
      `Ein Container in Cosmos DB hat Indizes, die keine Abfrage nutzt, Schreiben kostet deshalb mehr (${subject}).`,
      detail,
    ),
  'cosmos-not-writable': ({ subject, detail }) => said(`Usher darf nicht in ${subject} schreiben.`, detail),
  'cosmos-regions': ({ detail }) =>
    said(
      'Das Konto schreibt in mehreren Regionen, zwei Replikate könnten deshalb dieselbe Änderung gewinnen.',
      detail,
    ),
  'cosmos-consistency': ({ subject, detail }) =>
    said(
      `Die Standardkonsistenz des Kontos ist schwächer als Session, deshalb startet Usher nicht (${subject}).`,
      detail,
    ),
};
