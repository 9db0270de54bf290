import { said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';

/** What may be wrong with the store. */
export const storeFaults: Pick<
  Words['doctor']['faults'],
  Extract<keyof Words['doctor']['faults'], `store-${string}` | `cosmos-${string}`>
> = {
  'store-unusable': ({ detail }) => said('Lageret kan ikke brukes.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Alle på denne maskinen kan se inn i ${subject}.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} godtar ikke nøkkelen eller identiteten til Usher, så ingenting virker.`,
      `Skriv kontoens nøkkel i COSMOS_KEY: ${detail}. Uten nøkkel: Sjekk AZURE_TENANT_ID og AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher får ikke lese databasen på ${subject}, så ingenting virker.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `Brannmuren til ${subject} slipper ikke inn denne maskinen, så ingenting virker.`,
      `Azure portal › Cosmos DB-kontoen › Networking; eller ${detail}, med adressene som slippes inn i dag, og denne maskinens.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} svarer ikke (${detail}), så ingenting virker.`,
      `Sjekk COSMOS_ENDPOINT, og la denne maskinen nå den: Prøv curl -I ${subject} her.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `Databasen ${subject} finnes ikke ennå.`,
      `Start Usher: Den lages da, eller du får vite hvordan. For hånd: ${detail} (i en serverløs konto uten --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `Containeren ${subject} er ikke i databasen.`,
      `Start Usher: Den lages da, eller du får vite hvordan. For hånd: ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(
      `En Cosmos DB-container mangler indekser, så spørringer koster mer eller avvises (${subject}).`,
      detail,
    ),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(
      `En Cosmos DB-container har indekser som ingen spørring bruker, så skriving koster mer (${subject}).`,
      detail,
    ),
  'cosmos-not-writable': ({ subject, detail }) => said(`Usher får ikke skrive til ${subject}.`, detail),
  'cosmos-regions': ({ detail }) =>
    said('Kontoen skriver i flere regioner, så to replikaer kan begge vinne samme endring.', detail),
  'cosmos-consistency': ({ subject, detail }) =>
    said(`Kontoens standardkonsistens er svakere enn Session, så Usher starter ikke (${subject}).`, detail),
};
