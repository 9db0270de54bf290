import { said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';

/** What may be wrong with the store. */
export const storeFaults: Pick<
  Words['doctor']['faults'],
  Extract<keyof Words['doctor']['faults'], `store-${string}` | `cosmos-${string}`>
> = {
  'store-unusable': ({ detail }) => said('De opslag is niet te gebruiken.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Iedereen op deze machine kan in ${subject} kijken.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} accepteert de sleutel of identiteit van Usher niet, dus er werkt niets.`,
      `Zet de sleutel van het account in COSMOS_KEY: ${detail}. Zonder sleutel: controleer AZURE_TENANT_ID en AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher mag de database op ${subject} niet lezen, dus er werkt niets.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `De firewall van ${subject} laat deze machine niet binnen, dus er werkt niets.`,
      `Azure Portal › het Cosmos DB-account › Netwerken; of ${detail}, met de adressen die nu worden toegelaten en dat van deze machine.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} antwoordt niet (${detail}), dus er werkt niets.`,
      `Controleer COSMOS_ENDPOINT, en laat deze machine erbij: probeer hier curl -I ${subject}.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `De database ${subject} is er nog niet.`,
      `Start Usher: het maakt hem, of zegt hoe. Met de hand: ${detail} (in een serverloos account zonder --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `De container ${subject} zit niet in de database.`,
      `Start Usher: het maakt hem, of zegt hoe. Met de hand: ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(
      `Een Cosmos DB-container mist indexen, dus query’s kosten meer of worden geweigerd (${subject}).`,
      detail,
    ),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(
      `Een Cosmos DB-container heeft indexen die geen query gebruikt, dus schrijven kost meer (${subject}).`,
      detail,
    ),
  'cosmos-not-writable': ({ subject, detail }) => said(`Usher mag niet schrijven in ${subject}.`, detail),
  'cosmos-regions': ({ detail }) =>
    said(
      'Het account schrijft in meerdere regio’s, dus twee replica’s zouden dezelfde wijziging kunnen winnen.',
      detail,
    ),
  'cosmos-consistency': ({ subject, detail }) =>
    said(
      `De standaardconsistentie van het account is zwakker dan Session, dus Usher start niet (${subject}).`,
      detail,
    ),
};
